package se.backabarnet.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.instance.Description;

/** Who says that it serves which point of the handbooks. */
final class HandbookRefs {

    private static final String PROPERTY = "handbookRef";
    private static final Pattern REF =
            Pattern.compile("(?<![\\w/.-])(?:hsv|region)(?:/[a-z0-9-]+(?:\\.\\d+)?)+(?![\\w/-])");
    private static final Pattern DATA_REF = Pattern.compile("\\bdata-ref=\"([^\"]*)\"");
    private static final Pattern OF_EDITION = Pattern.compile("-(hsv|region)\\.html$");
    private static final Set<String> TEXT_FILES = Set.of("java", "html", "txt", "properties", "yaml", "sql", "csv");

    private HandbookRefs() {}

    /**
     * A claim to serve a point.
     *
     * @param editions those of the processes that the claimant works in; empty when it works in any
     */
    record Claim(String ref, String claimant, Set<String> editions) {

        boolean fitsEdition() {
            return editions.isEmpty() || editions.contains(ref.substring(0, ref.indexOf('/')));
        }
    }

    static List<Claim> inProcesses() {
        List<Claim> claims = new ArrayList<>();
        for (ProcessFile process : Models.processes()) {
            Set<String> editions = process.edition().stream().collect(Collectors.toSet());
            process.all(CamundaProperty.class).stream()
                    .filter(property -> PROPERTY.equals(property.getCamundaName()))
                    .forEach(property -> refs(property.getCamundaValue())
                            .forEach(ref -> claims.add(new Claim(
                                    ref,
                                    process + " " + ProcessFile.owner(property).getId(),
                                    editions))));
        }
        return claims;
    }

    /** A form that nobody is asked to fill in serves nothing. */
    static List<Claim> inUsedForms() {
        List<Claim> claims = new ArrayList<>();
        for (FormFile form : Models.forms()) {
            List<ProcessFile> users = Models.processes().stream()
                    .filter(process -> uses(process, form.id()))
                    .toList();
            Set<String> editions =
                    users.stream().flatMap(user -> user.edition().stream()).collect(Collectors.toSet());
            if (!users.isEmpty()) {
                form.components().forEach(component -> refs(component
                                .path("properties")
                                .path(PROPERTY)
                                .asText())
                        .forEach(ref -> claims.add(
                                new Claim(ref, form + " " + component.path("id").asText(), editions))));
            }
        }
        return claims;
    }

    static List<Claim> inDecisions() {
        List<Claim> claims = new ArrayList<>();
        for (DecisionFile decision : Models.decisions()) {
            Set<String> editions = decision.edition().stream().collect(Collectors.toSet());
            decision.all(Description.class).forEach(text -> mentioned(text.getTextContent())
                    .forEach(ref -> claims.add(new Claim(ref, decision.name(), editions))));
        }
        return claims;
    }

    /** What tables of the application's own name in their column of references; pages show these tables' texts. */
    static List<Claim> inResources() {
        return Models.files("src/main/resources")
                .filter(file -> file.toString().endsWith(".csv"))
                .flatMap(file -> {
                    List<String[]> rows =
                            read(file).lines().map(line -> line.split(";")).toList();
                    int column = List.of(rows.get(0)).indexOf("refs");
                    return column < 0
                            ? Stream.empty()
                            : rows.stream()
                                    .skip(1)
                                    .flatMap(row -> refs(row[column]))
                                    .map(ref -> new Claim(ref, file.toString(), Set.of()));
                })
                .toList();
    }

    /**
     * What pages and documents say by the attribute {@code data-ref}. A file whose name ends with an edition's is that
     * edition's.
     */
    static List<Claim> inTemplates() {
        return Models.files("src/main/resources")
                .filter(file -> file.toString().endsWith(".html"))
                .flatMap(file -> DATA_REF.matcher(read(file))
                        .results()
                        .flatMap(found -> refs(found.group(1)))
                        .map(ref -> new Claim(ref, file.toString(), edition(file))))
                .toList();
    }

    private static Set<String> edition(Path file) {
        Matcher edition = OF_EDITION.matcher(file.getFileName().toString());
        return edition.find() ? Set.of(edition.group(1)) : Set.of();
    }

    /** What code, templates and texts mention: no proof that anything runs, but it has to exist. */
    static List<Claim> inSources() {
        return Models.files("src/main")
                .filter(file -> TEXT_FILES.contains(
                        file.toString().substring(file.toString().lastIndexOf('.') + 1)))
                .flatMap(file -> mentioned(read(file)).map(ref -> new Claim(ref, file.toString(), Set.of())))
                .toList();
    }

    private static boolean uses(ProcessFile process, String formId) {
        return Stream.concat(
                        process.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        process.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                .anyMatch(formId::equals);
    }

    private static Stream<String> refs(String property) {
        return property.isEmpty() ? Stream.empty() : Stream.of(property.split(" ", -1));
    }

    private static Stream<String> mentioned(String text) {
        return REF.matcher(text).results().map(found -> found.group());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
