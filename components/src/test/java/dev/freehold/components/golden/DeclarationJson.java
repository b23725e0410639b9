package dev.freehold.components.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.freehold.engine.declaration.Declaration;
import dev.freehold.engine.declaration.DeclarationId;
import dev.freehold.engine.declaration.Options;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Declarations as JSON for people to review: what is empty is left out, the order is kept. */
public final class DeclarationJson {
  private DeclarationJson() {}

  public static String text(List<Declaration> declarations) {
    var all = new ArrayList<Object>();
    declarations.forEach(each -> all.add(map(each)));
    var printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(all) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Object> map(Declaration declaration) {
    var map = new LinkedHashMap<String, Object>();
    map.put("type", declaration.type());
    map.put("name", declaration.name());
    map.put("kind", declaration.kind().name().toLowerCase(java.util.Locale.ROOT));
    put(map, "parent", id(declaration.parent()));
    put(map, "inputs", declaration.inputs().accept(new PlainValue()));
    options(map, declaration.options());
    String place = declaration.origin().file() + ":" + declaration.origin().line();
    put(map, "origin", declaration.origin().entry());
    put(map, "at", declaration.origin().file().isEmpty() ? "" : place);
    return map;
  }

  private static void options(Map<String, Object> map, Options options) {
    put(map, "dependsOn", options.dependsOn().stream().map(DeclarationJson::id).toList());
    put(map, "provider", id(options.provider()));
    put(map, "version", options.version());
    put(
        map,
        "aliases",
        options.aliases().stream()
            .map(alias -> alias.fold(named -> named.name(), known -> known.urn()))
            .toList());
    put(map, "import", options.importId());
    put(map, "flags", options.flags().stream().map(Enum::name).sorted().toList());
    put(map, "ignoreChanges", options.ignoreChanges());
    put(map, "replaceOnChanges", options.replaceOnChanges());
    put(map, "additionalSecretOutputs", options.additionalSecretOutputs());
  }

  private static String id(DeclarationId id) {
    return id.equals(DeclarationId.STACK) ? "" : id.toString();
  }

  private static void put(Map<String, Object> map, String key, Object value) {
    boolean empty =
        value.equals("")
            || (value instanceof List<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> inner && inner.isEmpty());
    if (!empty) {
      map.put(key, value);
    }
  }
}
