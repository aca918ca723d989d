package touchstone.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import touchstone.icp.Attribute;
import touchstone.icp.AttributeFamily;
import touchstone.icp.AttributeKind;
import touchstone.icp.AttributeRole;
import touchstone.mapping.Mappings;
import touchstone.store.AttributeMapping;
import touchstone.web.problem.Problem;
import touchstone.web.problem.RefusedException;

/**
 * An attribute as it is sent: which field of accounts it reads, and what it is.
 *
 * @param source a standard field of accounts, or the source's own name
 * @param key the stable name profiles use
 * @param label the words people read; the key if left out
 * @param family what kind of fact; {@code FIRMOGRAPHIC} if left out
 * @param kind how values compare; {@code CATEGORY} if left out
 * @param role on which side of the wall it stands; never guessed
 */
public record AttributeInput(
    Optional<String> source,
    Optional<String> key,
    Optional<String> label,
    Optional<String> family,
    Optional<String> kind,
    Optional<String> role) {

  static List<AttributeMapping> mappings(List<AttributeInput> sent) {
    List<AttributeMapping> mappings = new ArrayList<>();
    List<Problem.InputError> errors = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i) == null) {
        errors.add(new Problem.InputError("[" + i + "]", "This is null: give an attribute."));
        continue;
      }
      try {
        mappings.add(sent.get(i).mapping());
      } catch (RefusedException | IllegalArgumentException refused) {
        errors.add(new Problem.InputError("[" + i + "]", refused.getMessage()));
      }
    }
    if (!errors.isEmpty()) {
      throw RefusedException.badInput(errors);
    }
    return mappings;
  }

  private AttributeMapping mapping() {
    String name = Inputs.require(key.orElse(null), "key");
    return new AttributeMapping(
        Attribute.of(
            name,
            label.orElse(name),
            Inputs.oneOf(AttributeFamily.class, family.orElse("FIRMOGRAPHIC"), "family"),
            Inputs.oneOf(AttributeKind.class, kind.orElse("CATEGORY"), "kind"),
            Inputs.oneOf(AttributeRole.class, Inputs.require(role.orElse(null), "role"), "role")),
        Mappings.source(Inputs.require(source.orElse(null), "source")));
  }
}
