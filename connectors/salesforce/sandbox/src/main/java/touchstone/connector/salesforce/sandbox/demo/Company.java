package touchstone.connector.salesforce.sandbox.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One company while the demo is made: its true facts, and what it went through with us. */
final class Company {

  final String name;
  final String domain;
  final String industry;
  final int employees;
  final Place place;
  final Optional<PlantedProfile> profile;
  final String channel;
  final LocalDate firstTouch;
  final String ownerId;

  String accountId = "";
  final List<String> contactIds = new ArrayList<>();
  Optional<LocalDate> customerSince = Optional.empty();
  Optional<LocalDate> leftOn = Optional.empty();

  /** How far the company is from the mean of its kind, as a customer; around 0. */
  final double mood;

  Company(
      String name,
      String domain,
      String industry,
      int employees,
      Place place,
      Optional<PlantedProfile> profile,
      String channel,
      LocalDate firstTouch,
      String ownerId,
      double mood) {
    this.name = name;
    this.domain = domain;
    this.industry = industry;
    this.employees = employees;
    this.place = place;
    this.profile = profile;
    this.channel = channel;
    this.firstTouch = firstTouch;
    this.ownerId = ownerId;
    this.mood = mood;
  }

  Temper temper() {
    return Temper.of(profile);
  }

  boolean customer() {
    return customerSince.isPresent();
  }

  /** The day it was last a customer, or today while it is one. */
  LocalDate customerUntil(LocalDate today) {
    return leftOn.orElse(today);
  }
}
