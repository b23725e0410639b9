package dev.freehold.model.service;

import dev.freehold.model.diagnostic.Located;
import dev.freehold.model.entry.EntryKeys;
import dev.freehold.model.shape.Addresses;
import dev.freehold.model.shape.Key;
import dev.freehold.model.shape.ObjectShape;
import dev.freehold.model.shape.Quantities;
import dev.freehold.model.shape.Shapes;
import dev.freehold.model.template.TemplateKeys;
import dev.freehold.model.unit.SecretRef;
import dev.freehold.model.yaml.Mapping;
import java.util.List;

/** The keys of a service. */
public final class ServiceKeys {
  static final Key<Long> PRODUCE =
      Key.optional("produce", Quantities.rate(), "How much it may write per broker.")
          .byEnvironment();
  static final Key<Long> CONSUME =
      Key.optional("consume", Quantities.rate(), "How much it may read per broker.")
          .byEnvironment();
  static final Key<Long> REQUESTS =
      Key.optional("requests", Quantities.percent(), "How much of the broker's threads it may use.")
          .byEnvironment();
  static final Key<Mapping> QUOTA =
      Key.optional(
              "quota",
              ObjectShape.of("a quota", PRODUCE, CONSUME, REQUESTS),
              "Its limits on every cluster it touches.")
          .byEnvironment();
  static final Key<List<Located<String>>> CONSUMER_GROUPS =
      Key.optional(
              "consumerGroups",
              Shapes.list(Shapes.text()),
              "Further exact consumer groups, beside those that begin with its own name.")
          .byEnvironment();
  static final Key<List<Located<String>>> TRANSACTIONAL_IDS =
      Key.optional(
              "transactionalIds",
              Shapes.list(Shapes.text()),
              "Further exact transactional ids, beside those that begin with its own name.")
          .byEnvironment();
  static final Key<SecretRef> PASSWORD =
      Key.optional(
              "password", Addresses.secret(), "Its password's name; secret://<domain>/<service>.")
          .byEnvironment();

  static final Key<String> SERVICE_ACCOUNT =
      Key.optional(
              "serviceAccount",
              Shapes.text(),
              "The id of its Google service account, where the naming pattern does not fit: 6 to"
                  + " 30 of a-z, 0-9 and -.")
          .byEnvironment();

  /** A service. */
  public static final ObjectShape SHAPE =
      ObjectShape.of(
          "a service",
          TemplateKeys.USE,
          EntryKeys.DESCRIPTION,
          QUOTA,
          CONSUMER_GROUPS,
          TRANSACTIONAL_IDS,
          PASSWORD,
          SERVICE_ACCOUNT,
          EntryKeys.PHYSICAL_NAME,
          EntryKeys.PREVIOUSLY,
          EntryKeys.PROTECT,
          EntryKeys.KEEP_DATA);

  private ServiceKeys() {}
}
