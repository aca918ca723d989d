package touchstone.icp;

/** Where the points of a criterion come from. */
public sealed interface PointsOrigin {

  /** A person set them. */
  record SetByPerson() implements PointsOrigin {}

  /** They were learned from customers. */
  record Learned(Support support) implements PointsOrigin {}
}
