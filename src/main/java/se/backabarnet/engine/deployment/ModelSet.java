package se.backabarnet.engine.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Everything that is newest: all processes, decisions and forms by their key, whichever file and deployment they lie in.
 * Read only; {@link #with} makes the set that a deployment would leave behind.
 */
final class ModelSet {

    private final List<ModelFile> files;
    private final Map<String, ModelDefinition<Element>> processes = new LinkedHashMap<>();
    private final Map<String, ModelDefinition<Element>> decisions = new LinkedHashMap<>();
    private final Map<String, ModelDefinition<JsonNode>> forms = new LinkedHashMap<>();

    private final List<ModelDefinition<String>> twice = new ArrayList<>();

    /** @param files in the order in which they were deployed: of two that define the same key, the later one counts */
    ModelSet(Collection<ModelFile> files) {
        files.stream().filter(ModelFile::readable).forEach(this::define);
        this.files =
                files.stream().filter(file -> file.incoming() || counts(file)).toList();
    }

    private void define(ModelFile file) {
        switch (file.kind()) {
            case PROCESS -> defined(file, "process")
                    .filter(process -> process.getAttribute("isExecutable").equals("true"))
                    .forEach(process -> put(processes, process.getAttribute("id"), file, process));
            case DECISION -> defined(file, "decision")
                    .forEach(decision -> put(decisions, decision.getAttribute("id"), file, decision));
            case FORM -> put(forms, file.json().path("id").asText(), file, file.json());
        }
    }

    private <T> void put(Map<String, ModelDefinition<T>> definitions, String key, ModelFile file, T content) {
        ModelDefinition<T> before = definitions.put(key, new ModelDefinition<>(key, file, content));
        if (before != null && before.file().incoming()) {
            twice.add(new ModelDefinition<>(key, file, before.file().name()));
        }
    }

    /** As the engine finds them: by their local name, right below the root. */
    private static Stream<Element> defined(ModelFile file, String name) {
        List<Element> found = new ArrayList<>();
        Node node = file.xml().getDocumentElement().getFirstChild();
        for (; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private boolean counts(ModelFile file) {
        return Stream.of(processes, decisions, forms)
                .flatMap(definitions -> definitions.values().stream())
                .anyMatch(definition -> definition.file() == file);
    }

    /** This set as it would stand when the files were deployed. */
    ModelSet with(Collection<ModelFile> incoming) {
        List<ModelFile> all = new ArrayList<>(files);
        all.addAll(incoming);
        return new ModelSet(all);
    }

    /** The files that define something newest, and all that come in. */
    List<ModelFile> files() {
        return files;
    }

    /** Those of one kind that could be read. */
    List<ModelFile> files(ModelFile.Kind kind) {
        return files.stream()
                .filter(file -> file.kind() == kind && file.readable())
                .toList();
    }

    /** What a deployment would define twice; the content names the other file. */
    List<ModelDefinition<String>> twice() {
        return twice;
    }

    Collection<ModelDefinition<Element>> processes() {
        return processes.values();
    }

    /** The executable process with the key; its content is the {@code process} element. */
    Optional<ModelDefinition<Element>> process(String key) {
        return Optional.ofNullable(processes.get(key));
    }

    Collection<ModelDefinition<Element>> decisions() {
        return decisions.values();
    }

    /** The decision with the id; its content is the {@code decision} element. */
    Optional<ModelDefinition<Element>> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    Collection<ModelDefinition<JsonNode>> forms() {
        return forms.values();
    }

    Optional<ModelDefinition<JsonNode>> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }
}
