package se.backabarnet.engine.deployment;

/**
 * A process, decision or form that is, or with the judged deployment becomes, the newest of its key.
 *
 * @param content the element or object that defines it
 */
record ModelDefinition<T>(String key, ModelFile file, T content) {}
