package dev.freehold.model.diagnostic;

import java.util.Optional;

/** Every kind of problem: a stable number, its constant summary, and why it is one. */
public enum Code {
  FOLDER_MISSING(
      101,
      "Missing or unreadable folder",
      "A folder that the organisation needs cannot be read. The run stops: a missing folder is never taken for a removal."),
  FILE_MISSING(
      102,
      "Missing file",
      "A file that its folder needs is not there. The run stops: a missing file is never taken for a removal."),
  FILE_UNREADABLE(
      103,
      "File cannot be read",
      "Only regular files are read. A folder, a pipe or a file without read permission in place of one stops the run."),
  SYMBOLIC_LINK(
      104,
      "Symbolic link",
      "A link could lead out of the folder its owner answers for, so links are not followed. Put the file itself there."),
  FILE_TOO_LARGE(
      105,
      "File is too large",
      "A file is read only up to a limit. Split it: other *.yaml files beside domain.yaml have the same shape."),
  NOT_UTF8(
      106,
      "Text is not plain UTF-8",
      "Files are UTF-8 without a byte order mark. Save the file again as UTF-8."),
  HIDDEN_CHARACTER(
      107,
      "Control or invisible character",
      "A character that a reviewer cannot see could hide what a file says. Remove it."),
  WRONG_EXTENSION(
      108,
      "Wrong file extension",
      "Only *.yaml is read. A file that looks like YAML by another name would be silently left out."),
  UNEXPECTED_FILE(
      109,
      "Unexpected file",
      "A YAML file in a place where nothing reads it would be silently left out. Move it."),
  SYNTAX(201, "Invalid YAML", "The text is not YAML 1.2."),
  TAB(202, "Tab in indentation", "YAML is indented with spaces only."),
  ANCHOR(
      203,
      "Anchors are not allowed",
      "Every value is written where it counts; nothing is copied by reference. Use a template for what repeats."),
  ALIAS(
      204,
      "Aliases are not allowed",
      "Every value is written where it counts; nothing is copied by reference. Use a template for what repeats."),
  MERGE_KEY(
      205,
      "Merge keys are not allowed",
      "Values come in four layers: defaults, template, domain, overlay. Use a template for what repeats."),
  TAG(
      206,
      "Tags are not allowed",
      "Files are data; a tag asks a reader to build something else from them. Remove the tag."),
  SECOND_DOCUMENT(
      207,
      "Second document in a file",
      "A file is one document. Put the second one into a file of its own."),
  DUPLICATE_KEY(208, "Duplicate key", "A map has each key once. Merge the two or rename one."),
  TOO_DEEP(209, "Nested too deeply", "No file of the language needs that many levels."),
  TOO_MANY_NODES(
      210, "Too many values in a file", "A file is read only up to a limit of values. Split it."),
  KEY_NOT_TEXT(
      211,
      "Key is not plain text",
      "A key is a plain word. Lists, maps and empty keys are refused."),
  EMPTY_FILE(
      212,
      "Empty file",
      "A file without content could be the rest of a broken write. Remove the file or fill it."),
  DIRECTIVE(
      213,
      "Directives are not allowed",
      "%YAML and %TAG lines change how a file is read. Remove the line."),
  NOT_A_MAP(214, "File is not a map", "Every file of the language is a map at its top."),
  UNKNOWN_KEY(301, "Unknown key", "The key means nothing here, so it would do nothing."),
  MISSING_KEY(302, "Missing key", "The key has no default and must be given."),
  WRONG_TYPE(303, "Wrong type of value", "The value is of another type than the key takes."),
  OUT_OF_RANGE(304, "Number out of range", "The number is outside what the system accepts."),
  UNKNOWN_CHOICE(305, "Unknown choice", "The key takes one of a fixed set of words."),
  INVALID_TIME(
      306, "Invalid time", "Times are whole numbers with a unit: 500ms, 90s, 15m, 36h, 7d, 2w."),
  INVALID_SIZE(
      307,
      "Invalid size",
      "Sizes are whole numbers with a unit: 512B, 512KiB, 10MiB, 20GiB, 2TiB."),
  INVALID_RATE(308, "Invalid rate", "Rates are sizes per second: 512KiB/s, 10MiB/s."),
  INVALID_PERCENT(309, "Invalid percentage", "Percentages are whole numbers with a sign: 200%."),
  INVALID_DATE(310, "Invalid date", "A date is a day of the calendar, year first: 2027-06-30."),
  INVALID_NAME(
      311,
      "Invalid name",
      "Names are lower-case words that every system accepts and that references can carry."),
  INVALID_MAIL(312, "Invalid mail address", "People and groups are named by their mail address."),
  INVALID_REFERENCE(
      313,
      "Invalid reference",
      "A reference is kind/name, or kind/domain/name for another domain's thing."),
  PLAIN_SECRET(
      314,
      "Secret is not a reference",
      "A secret is named, secret://domain/name, and never written into a file."),
  UNSUPPORTED_VERSION(
      315,
      "Unsupported version",
      "The file says which version of the language it is written in; this is version 1."),
  NOT_IN_OVERLAY(
      316,
      "Key may not differ by environment",
      "An overlay changes sizes, retention and members, not what a thing is."),
  KEY_IN_TWO_FILES(
      317,
      "Key defined in two files",
      "The files of a domain are merged; each key stands in one of them."),
  DUPLICATE_ITEM(318, "Item listed twice", "Each item of this list counts once."),
  INVALID_ADDRESS(
      319, "Invalid address", "Servers are host:port, services are http:// or https:// addresses."),
  INVALID_PRICE(
      320, "Invalid price", "A price is an amount, a currency and units: 0.10 EUR/GiB/month."),
  INVALID_CONTRACT_VERSION(
      321, "Invalid contract version", "A contract's version is major.minor.patch: 2.1.0."),
  INVALID_PATTERN(
      322,
      "Invalid naming pattern",
      "A pattern is text with the placeholders that its kind of name knows."),
  INVALID_PHYSICAL_NAME(
      323, "Invalid physical name", "The system that holds the thing does not accept the name."),
  INVALID_SUBSTITUTION(
      324,
      "Invalid substitution",
      "The only substitution is ${env.name}, which finds a value of the environment."),
  PATH_LEAVES_FOLDER(
      330, "Path leaves the domain's folder", "A domain reads only files of its own folder."),
  REFERENCED_FILE_MISSING(
      331,
      "Referenced file is missing",
      "The file that the entry names is not in the domain's folder."),
  UNKNOWN_FORMAT(332, "Unknown file format", "Schemas are .avsc, .proto or .json; views are .sql."),
  DOMAIN_NAME_MISMATCH(
      401,
      "Domain differs from its folder",
      "The folder is the owner of everything in it, so the name must equal it."),
  UNKNOWN_TEAM(402, "Unknown team", "Teams are listed in platform/teams.yaml."),
  UNKNOWN_USER(403, "Unknown user", "A person must be a member of a team in platform/teams.yaml."),
  UNKNOWN_DOMAIN(404, "Unknown domain", "No folder of that name holds a domain."),
  UNKNOWN_SERVICE(405, "Unknown service", "The domain lists no such service."),
  UNKNOWN_TOPIC(406, "Unknown topic", "The domain lists no such topic."),
  UNKNOWN_ENTRY(407, "Unknown connector, warehouse or DAG", "The domain lists no such thing."),
  UNKNOWN_DATA_CLASS(
      408, "Unknown data class", "Data classes are listed in platform/data-classes.yaml."),
  UNKNOWN_CLUSTER(
      409,
      "Unknown cluster",
      "Clusters are listed in platform.yaml; an environment gives each a function."),
  UNKNOWN_TEMPLATE(410, "Unknown template", "Templates are files of platform/templates."),
  UNKNOWN_TEMPLATE_VERSION(
      411, "Unknown template version", "The template exists in other versions."),
  UNKNOWN_CONNECTOR_TYPE(
      412, "Unknown connector type", "Connector types are files of platform/connector-types."),
  UNKNOWN_ENVIRONMENT(413, "Unknown environment", "Environments are listed in platform.yaml."),
  UNKNOWN_ENVIRONMENT_VALUE(
      414, "Unknown environment value", "${env.x} finds only what the environment's values hold."),
  UNKNOWN_PARAMETER(
      415, "Unknown template parameter", "The template does not declare the parameter."),
  INVALID_PARAMETER(
      416,
      "Invalid template parameter",
      "The value does not have the parameter's type, or the parameter has no default and is not given."),
  TEMPLATE_DOES_NOT_FIT(
      417, "Template is for another kind", "A template makes entries of one kind."),
  INVALID_CHOICE(
      418,
      "Template choice is incomplete",
      "A choice by parameter has a value for each of the parameter's values."),
  UNKNOWN_OVERLAY_ENTRY(
      419,
      "Overlay of an unknown entry",
      "An overlay changes entries that the domain has; it adds none."),
  NOT_OWNER(
      501, "Grant by another than the owner", "Only the owner of a thing grants access to it."),
  USE_WITHOUT_GRANT(
      502, "Use without a grant", "Reading another domain's thing needs its owner's grant."),
  LEVEL_DOES_NOT_FIT(
      503, "Access level does not fit", "The level means nothing on a thing of that kind."),
  DUPLICATE_GRANT(
      504, "Same grant twice", "One of the two would be forgotten when the other ends."),
  GRANT_LEVEL(
      505,
      "Grant needs one access level",
      "A grant says read, write, describe or operate: exactly one."),
  OWN_USE(
      506,
      "Use of an own thing",
      "Uses name other domains' things; an own topic names its consumers."),
  DUPLICATE_PHYSICAL_NAME(
      601,
      "Same physical name twice",
      "Two things would be one thing in the system that holds them."),
  IN_SYNC_ABOVE_REPLICATION(
      602, "More in-sync replicas than replicas", "No write could ever succeed."),
  MIN_ABOVE_MAX(603, "Minimum above maximum", "The two values contradict each other."),
  CONFIG_HAS_KEY(
      604,
      "Config key has its own YAML key",
      "One setting has one place, so that templates, plans and policies see it."),
  CLUSTER_SETTING(
      605,
      "Setting does not fit the cluster",
      "The setting belongs to another type of cluster or contradicts another setting."),
  NO_PLACEMENT(
      606,
      "No placement rule fits",
      "The topic names no cluster and no rule of platform.yaml decides."),
  RENAME_CONFLICT(
      607,
      "Rename conflicts with another entry",
      "previously names something that is still there or was renamed twice."),
  CONNECTOR_DIRECTION(
      608,
      "Key does not fit the connector's direction",
      "A source reads tables, a sink reads topics."),
  EMULATORS_NOT_LOCAL(
      609,
      "Emulators outside a local environment",
      "Only an environment with local: true has emulators; elsewhere data would go nowhere."),
  INVALID_LOCATION(
      701, "Invalid location", "A location is EU, US or a region such as europe-west1."),
  INVALID_ENCRYPTION_KEY(
      702,
      "Invalid encryption key",
      "A key of Cloud KMS has a full name: projects/p/locations/l/keyRings/r/cryptoKeys/k."),
  INVALID_LABEL(
      703,
      "Invalid label",
      "Google takes lower-case letters, digits, _ and - in labels, at most 63 of them."),
  RESERVED_NAME(704, "Reserved name", "The name belongs to Google or to Freehold."),
  INVALID_COLUMN_NAME(
      705, "Invalid column name", "Columns and arguments are words of letters, digits and _."),
  INVALID_SQL_TYPE(706, "Invalid SQL type", "The signature of a routine has types of GoogleSQL."),
  TABLE_SOURCE(
      707,
      "Table needs one schema",
      "A table says from or schema, exactly one of the two, and the topic of from has a schema."),
  SCHEMA_SYNTAX(
      711, "Malformed schema file", "The file is not Avro, Protobuf or JSON Schema as it says."),
  SCHEMA_WITHOUT_COLUMNS(
      712,
      "Schema has no columns",
      "BigQuery has no column for what the schema says here; the mapping never guesses."),
  DUPLICATE_COLUMN(
      713, "Column twice", "BigQuery takes names that differ only in case for the same column."),
  TOO_MANY_COLUMNS(
      714,
      "Table is too large",
      "A table has at most 10,000 columns, nested ones included, nested at most 15 deep."),
  UNKNOWN_COLUMN(715, "Unknown column", "The table's schema has no such column."),
  COLUMN_DOES_NOT_FIT(
      716,
      "Column does not fit",
      "Partitions, clusters and keys are made of top-level columns of certain types."),
  PARTITIONING(717, "Impossible partitioning", "BigQuery has no such partitions."),
  ITEM_NAME_TAKEN(
      718,
      "Name taken in the warehouse",
      "Tables, views and routines of a warehouse share their names: SQL tells them apart by nothing else."),
  DECLARED_WOULD_VANISH(
      719,
      "Declared table would vanish",
      "expireTables deletes tables and views as a whole, also those that are declared and hold data."),
  CLASS_TOO_OPEN(
      721,
      "Data class is too open",
      "What comes from a topic is at least as closed as there; only more closed classes may be given."),
  LOCATION_FORBIDDEN(
      722, "Location is forbidden", "A data class says where its data may be: nowhere else."),
  RETENTION_FORBIDDEN(
      723,
      "Retention is forbidden",
      "A data class says how long its data is kept, at least and at most."),
  RETENTION_NOT_KEPT(
      724,
      "Retention cannot be kept",
      "Only partitions by time expire. Without them rows stay, whatever the retention says."),
  ENCRYPTION_REQUIRED(
      725,
      "Encryption key is missing",
      "The data class wants a key of our own. Only local environments are exempt: emulators have no keys."),
  MASK_DOES_NOT_FIT(
      726,
      "Mask does not fit the column",
      "sha256 masks text and bytes, last4 only text, and neither repeated columns."),
  ROW_POLICY(
      727,
      "Row policy shows nothing",
      "A row policy narrows what somebody reads; it gives access to nobody."),
  CLEAR(
      728,
      "Clear reading does not fit",
      "clear unmasks the columns of a class for whoever reads them, and for people only for a time."),
  SQL_SYNTAX(
      731, "Malformed SQL file", "The text cannot be split into names, or is not what it is for."),
  UNKNOWN_TABLE(
      732,
      "Unknown table in SQL",
      "SQL names tables, views and routines as YAML does: `warehouse.name` or `domain.warehouse.name`."),
  PHYSICAL_TABLE(
      733,
      "Physical name in SQL",
      "Projects and datasets differ by environment, so SQL names what YAML names."),
  UNDECLARED_USE(
      734,
      "Use that is not declared",
      "A domain says under uses what it reads of others, so that their owners know."),
  NOT_SHARED(
      735,
      "Not shared and not granted",
      "Another domain's table is read by its owner's grant to a service, or as a view shared with the warehouse."),
  VIEW_CYCLE(736, "Views read each other", "None of them could be created before the others."),
  NOT_IN_ENVIRONMENT(
      737,
      "Not in this environment",
      "The environment has only some domains, and what is named belongs to another."),
  ENVIRONMENT_LACKS(
      738,
      "Environment lacks what warehouses need",
      "A warehouse is in a Google Cloud project and in a location."),
  SERVICE_ACCOUNT(
      739,
      "Invalid service account",
      "Google takes 6 to 30 of a-z, 0-9 and -, beginning with a letter, for a service account."),
  SQL_INVALID(
      741,
      "SQL does not fit the tables",
      "Views, routines and row filters are analysed against the declared tables, as BigQuery does."),
  SQL_NOT_JUDGED(
      742,
      "SQL is not judged",
      "It may be right or wrong: only BigQuery can say, when the thing is created.");

  private final int number;
  private final String summary;
  private final String explanation;

  Code(int number, String summary, String explanation) {
    this.number = number;
    this.summary = summary;
    this.explanation = explanation;
  }

  /** The constant first line of such a problem. */
  public String summary() {
    return summary;
  }

  /** Why it is a problem, in one or two sentences. */
  public String explanation() {
    return explanation;
  }

  /**
   * Whether something is named that is not there. Such a fault stands whatever else is wrong with
   * the entry that names it.
   */
  public boolean isReference() {
    return CodeGroups.REFERENCES.contains(this);
  }

  /** Whether it depends on what platform.yaml says of environments, clusters and names. */
  public boolean needsPlatform() {
    return CodeGroups.OF_PLATFORM.contains(this);
  }

  /** The code of its written form, {@code FH0123}. */
  public static Optional<Code> of(String text) {
    for (Code code : values()) {
      if (code.toString().equalsIgnoreCase(text)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** The written form, {@code FH0123}. */
  @Override
  public String toString() {
    return String.format("FH%04d", number);
  }
}
