package dev.freehold.engine.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.freehold.engine.StackId;
import dev.freehold.engine.json.Json;
import dev.freehold.engine.json.SecretForm;
import dev.freehold.engine.secret.StackSecrets;
import java.io.IOException;

/**
 * Pulumi's checkpoint JSON, version 3, in its two wrappings: the file and the export.
 *
 * <p>Whatever could not be written back faithfully is refused by name; see {@link ResourceReader}.
 */
public final class DeploymentCodec {
  private static final DefaultPrettyPrinter INDENTED = indented();

  private DeploymentCodec() {}

  /** Reads either form; secrets stay encrypted, and those in clear become plain secrets. */
  public static Deployment read(byte[] json) {
    try (JsonParser in = Json.parser(json, 0, json.length)) {
      return new DeploymentReader(in).read();
    } catch (JsonProcessingException e) {
      throw new StateException(
          "The state is no valid JSON (line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + "): it is cut off or was changed.");
    } catch (IOException e) {
      throw new StateException("The state is malformed: " + e.getMessage() + ".");
    }
  }

  /** The file form, secrets encrypted. */
  public static byte[] checkpoint(StackId stack, Deployment deployment, StackSecrets secrets) {
    Deployment ready = withSalt(deployment, secrets);
    return Json.write(
        out -> {
          out.writeStartObject();
          out.writeNumberField("version", 3);
          out.writeObjectFieldStart("checkpoint");
          out.writeStringField("stack", "organization/" + stack);
          out.writeFieldName("latest");
          write(out, ready, SecretForms.encrypted(secrets));
          out.writeEndObject();
          out.writeEndObject();
        });
  }

  /** The form of {@code pulumi stack export}, secrets encrypted. */
  public static String export(Deployment deployment, StackSecrets secrets) {
    return export(withSalt(deployment, secrets), SecretForms.encrypted(secrets));
  }

  /** The form of {@code pulumi stack export --show-secrets}. */
  public static String exportInClear(Deployment deployment, StackSecrets secrets) {
    return export(deployment, SecretForms.inClear(secrets));
  }

  private static String export(Deployment deployment, SecretForm secrets) {
    return Json.text(
        out -> {
          out.setPrettyPrinter(INDENTED.createInstance());
          out.writeStartObject();
          out.writeNumberField("version", 3);
          out.writeFieldName("deployment");
          write(out, deployment, secrets);
          out.writeEndObject();
        });
  }

  /** The salt stands before the secrets, and the first secret of a stack makes it. */
  private static Deployment withSalt(Deployment deployment, StackSecrets secrets) {
    if (!deployment.salt().isEmpty()) {
      return deployment;
    }
    Deployment sealed = Sealed.of(deployment, secrets);
    return sealed.withSalt(secrets.salt());
  }

  private static void write(JsonGenerator out, Deployment deployment, SecretForm secrets)
      throws IOException {
    var writer = new ResourceWriter(out, secrets);
    out.writeStartObject();
    manifest(out, deployment.manifest());
    secretsProvider(out, deployment.salt());
    if (!deployment.resources().isEmpty()) {
      out.writeArrayFieldStart("resources");
      for (ResourceState resource : deployment.resources()) {
        writer.write(resource);
      }
      out.writeEndArray();
    }
    if (!deployment.pendingOperations().isEmpty()) {
      out.writeArrayFieldStart("pending_operations");
      for (PendingOperation operation : deployment.pendingOperations()) {
        pending(out, writer, operation);
      }
      out.writeEndArray();
    }
    out.writeObjectFieldStart("metadata");
    out.writeEndObject();
    out.writeEndObject();
  }

  static void pending(JsonGenerator out, ResourceWriter writer, PendingOperation operation)
      throws IOException {
    out.writeStartObject();
    out.writeFieldName("resource");
    writer.write(operation.resource());
    out.writeStringField("type", operation.type().text());
    out.writeEndObject();
  }

  private static void manifest(JsonGenerator out, Deployment.Manifest manifest) throws IOException {
    String time = manifest.time();
    out.writeObjectFieldStart("manifest");
    out.writeStringField("time", time.isEmpty() ? "0001-01-01T00:00:00Z" : time);
    out.writeStringField("magic", manifest.magic());
    out.writeStringField("version", manifest.version());
    out.writeEndObject();
  }

  private static void secretsProvider(JsonGenerator out, String salt) throws IOException {
    if (salt.isEmpty()) {
      return;
    }
    out.writeObjectFieldStart("secrets_providers");
    out.writeStringField("type", "passphrase");
    out.writeObjectFieldStart("state");
    out.writeStringField("salt", salt);
    out.writeEndObject();
    out.writeEndObject();
  }

  private static DefaultPrettyPrinter indented() {
    var colon = Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
    var printer = new DefaultPrettyPrinter(colon);
    printer.indentArraysWith(new DefaultIndenter("    ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("    ", "\n"));
    return printer;
  }
}
