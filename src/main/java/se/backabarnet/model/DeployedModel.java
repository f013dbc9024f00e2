package se.backabarnet.model;

import java.util.List;
import java.util.Optional;

/**
 * A process, table or form under its key.
 *
 * @param name what it is called in the model, or what it is used for; null when neither says anything
 * @param versions the newest first; never empty
 */
public record DeployedModel(ModelKind kind, String key, String name, List<ModelVersion> versions) {

    public ModelVersion newest() {
        return versions.get(0);
    }

    /** The version that was in use before the newest. */
    public Optional<ModelVersion> former() {
        return versions.stream().skip(1).findFirst();
    }

    /** @param number as the engine counts, from 1 */
    public Optional<ModelVersion> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }

    public String title() {
        return name == null || name.isBlank() ? key : name;
    }

    /** The versions that something runs on now. */
    public List<ModelVersion> inUse() {
        return versions.stream().filter(version -> version.running() > 0).toList();
    }
}
