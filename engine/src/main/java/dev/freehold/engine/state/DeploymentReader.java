package dev.freehold.engine.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.freehold.engine.state.Deployment.Manifest;
import dev.freehold.engine.state.PendingOperation.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a checkpoint file or an export: both wrap the same deployment. */
final class DeploymentReader {
  private static final int VERSION = 3;

  private final JsonParser in;
  private final Recent recent = new Recent();
  private final List<ResourceState> resources = new ArrayList<>();
  private final List<PendingOperation> pending = new ArrayList<>();
  private Manifest manifest = Manifest.NONE;
  private String salt = "";
  private int version;

  DeploymentReader(JsonParser in) {
    this.in = in;
  }

  Deployment read() throws IOException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new StateException("The state is no JSON object.");
    }
    object(this::onTop);
    if (version != VERSION) {
      throw new StateException(
          version == 0
              ? "The JSON is no checkpoint: it has no version."
              : "The state has version " + version + "; Freehold reads version 3 only.");
    }
    if (in.nextToken() != null) {
      throw new StateException("There is more text after the end of the state.");
    }
    return new Deployment(manifest, salt, resources, pending);
  }

  private void onTop(String name) throws IOException {
    switch (name) {
      case "version" -> onVersion(in.getValueAsInt());
      case "features" -> refuseContent("features", "such as views, hooks or replaceWith");
      case "checkpoint" -> object(this::onCheckpoint);
      case "deployment" -> object(this::onDeployment);
      default -> in.skipChildren();
    }
  }

  /** At once, because a later version may not even look like what follows. */
  private void onVersion(int number) {
    version = number;
    if (version > VERSION) {
      throw new StateException(
          "The state has version "
              + version
              + ": it uses features of Pulumi that Freehold could not keep. Use the Pulumi CLI.");
    }
  }

  private void onCheckpoint(String name) throws IOException {
    if (name.equals("latest")) {
      object(this::onDeployment);
    } else {
      in.skipChildren();
    }
  }

  private void onDeployment(String name) throws IOException {
    switch (name) {
      case "manifest" -> onManifest();
      case "secrets_providers" -> onSecretsProvider();
      case "resources" -> array(() -> resources.add(ResourceReader.read(in, recent)));
      case "pending_operations" -> array(this::onPending);
      case "snippets" -> refuseContent("snippets", "which Freehold could not keep");
      case "extensions" -> refuseContent("extensions", "which Freehold could not keep");
      default -> in.skipChildren();
    }
  }

  private void onManifest() throws IOException {
    var values = new String[] {"", "", ""};
    object(
        name -> {
          switch (name) {
            case "time" -> values[0] = in.getText();
            case "magic" -> values[1] = in.getText();
            case "version" -> values[2] = in.getText();
            default -> in.skipChildren();
          }
        });
    manifest = new Manifest(values[0], values[2]);
    if (!manifest.magic().equals(values[1])) {
      throw new StateException(
          "magic cookie mismatch; possible tampering/corruption detected: the magic of the"
              + " manifest is not the SHA-256 of its version '"
              + values[2]
              + "'");
    }
  }

  private void onSecretsProvider() throws IOException {
    object(
        name -> {
          switch (name) {
            case "type" -> refuseOtherProvider(in.getText());
            case "state" -> object(this::onProviderState);
            default -> in.skipChildren();
          }
        });
  }

  private void onProviderState(String name) throws IOException {
    if (name.equals("salt")) {
      salt = in.getText();
    } else {
      in.skipChildren();
    }
  }

  private static void refuseOtherProvider(String type) {
    if (!type.equals("passphrase")) {
      throw new StateException(
          "The secrets of the state are encrypted by the provider '"
              + type
              + "'; Freehold knows passphrases only. Run: pulumi stack change-secrets-provider"
              + " passphrase");
    }
  }

  private void onPending() throws IOException {
    var found = new ArrayList<ResourceState>();
    var type = new StringBuilder();
    object(
        name -> {
          switch (name) {
            case "resource" -> found.add(ResourceReader.read(in, recent));
            case "type" -> type.append(in.getText());
            default -> in.skipChildren();
          }
        });
    if (found.size() != 1) {
      throw new StateException("The state has a pending operation without a resource.");
    }
    pending.add(new PendingOperation(found.get(0), type(type.toString())));
  }

  static Type type(String text) {
    return Arrays.stream(Type.values())
        .filter(type -> type.text().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new StateException(
                    "The state has a pending operation of the unknown type '" + text + "'."));
  }

  private void refuseContent(String name, String why) throws IOException {
    if (in.currentToken() == JsonToken.START_ARRAY && in.nextToken() != JsonToken.END_ARRAY) {
      throw new StateException("The state has " + name + ", " + why + ". Use the Pulumi CLI.");
    }
    if (in.currentToken() == JsonToken.START_OBJECT && in.nextToken() != JsonToken.END_OBJECT) {
      throw new StateException("The state has " + name + ", " + why + ". Use the Pulumi CLI.");
    }
  }

  private void object(Field field) throws IOException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw new StateException("The state has no object at " + in.currentTokenLocation() + ".");
    }
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      field.read(name);
    }
  }

  private void array(Element element) throws IOException {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        element.read();
      }
    }
  }

  /** Reads the value of a field; the current token is its first. */
  private interface Field {
    void read(String name) throws IOException;
  }

  /** Reads an element of an array; the current token is its first. */
  private interface Element {
    void read() throws IOException;
  }
}
