package se.backabarnet.model;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A decision table. */
record DecisionFile(Path path, DmnModelInstance model) {

    static DecisionFile read(Path file) {
        return new DecisionFile(file, Dmn.readModelFromFile(file.toFile()));
    }

    String name() {
        return path.getFileName().toString();
    }

    String id() {
        return decision().getId();
    }

    Decision decision() {
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() != 1) {
            throw new AssertionError(name() + " holds " + decisions.size() + " decisions instead of one");
        }
        return decisions.iterator().next();
    }

    DecisionTable table() {
        return all(DecisionTable.class).get(0);
    }

    List<Rule> rules() {
        return List.copyOf(table().getRules());
    }

    Optional<String> edition() {
        return Editions.in(id());
    }

    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    @Override
    public String toString() {
        return name();
    }
}
