package dev.freehold.governance.contract;

import dev.freehold.governance.contract.Consumer.Contact;
import dev.freehold.governance.contract.Consumer.Means;
import dev.freehold.model.Platform;
import dev.freehold.model.grant.Grant;
import dev.freehold.model.grant.Grantee;
import java.util.List;
import java.util.Optional;

/** Somebody who was given access and does not say what for. */
final class GrantConsumer {
  private GrantConsumer() {}

  /**
   * The one behind a grant; empty where it declares its use.
   *
   * @param known who declares a use of what is granted
   */
  static Optional<Consumer> of(Platform platform, Grant grant, List<Consumer> known) {
    Grantee grantee = grant.grantee();
    if (known.stream()
        .anyMatch(
            each -> each.by().contains(grantee.ref()) || each.services().contains(grantee.ref()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Consumer(
            grant.target(),
            Means.GRANT,
            grantee.ref().domain(),
            List.of(grantee.ref()),
            List.of(),
            contact(platform, grantee),
            "",
            new Reads.All(),
            grant.span()));
  }

  private static Contact contact(Platform platform, Grantee grantee) {
    return grantee.fold(
        service ->
            platform
                .domain(service.ref().domain())
                .map(domain -> DomainUses.contact(domain.owner()))
                .orElse(new Contact(service.ref().domain(), "")),
        DomainUses::contact,
        user -> new Contact(user.mail(), ""));
  }
}
