package se.backabarnet.engine.form;

import java.util.List;

/**
 * Components that belong together and are hidden together.
 *
 * @param path under which the answers of its fields lie, with dots; empty when they lie beside those of other fields
 */
public record Group(Basics basics, String path, boolean outlined, List<Component> components) implements Component {}
