package se.backabarnet.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the handbooks say of roles: the functions of a steering group and a rollout team, the duties of those who hold a
 * role, and the services without which an area cannot begin. Read from {@code party/handbook-roles.csv}, the one place
 * where these words and their references stand.
 */
@Component
public class HandbookRoles {

    private static final String SOURCE = "party/handbook-roles.csv";
    private static final int COLUMNS = 6;

    /**
     * A function in a group.
     *
     * @param role the group's role
     * @param parties the kinds of party whose people can hold it
     */
    public record RoleFunction(String role, String code, Set<PartyKind> parties, Set<String> refs, String label) {}

    /** A duty of those who hold one of the roles. */
    public record Duty(Set<String> roles, Set<String> refs, String label) {

        boolean isIn(String edition) {
            return refs.stream().anyMatch(ref -> ref.startsWith(edition + "/"));
        }
    }

    /** A service that the edition {@code region} requires; the same list is a good check for the other one. */
    public record RequiredService(String code, Set<String> refs, String label) {}

    private final List<RoleFunction> functions;
    private final List<Duty> duties;
    private final List<RequiredService> requiredServices;

    HandbookRoles() {
        List<Row> rows = read();
        functions = of(rows, "function")
                .map(row -> new RoleFunction(
                        String.join("", row.roles()),
                        row.code(),
                        row.parties().stream().map(PartyKind::valueOf).collect(Collectors.toSet()),
                        row.refs(),
                        row.label()))
                .toList();
        duties = of(rows, "duty")
                .map(row -> new Duty(row.roles(), row.refs(), row.label()))
                .toList();
        requiredServices = of(rows, "required-service")
                .map(row -> new RequiredService(row.code(), row.refs(), row.label()))
                .toList();
    }

    /** Every function, in the order of the lists. */
    public List<RoleFunction> functions() {
        return functions;
    }

    public Optional<RoleFunction> function(String role, String code) {
        return functions.stream()
                .filter(function ->
                        function.role().equals(role) && function.code().equals(code))
                .findFirst();
    }

    /** What somebody who holds the role is to do, in the words of an edition. */
    public List<Duty> duties(String edition, String role) {
        return duties.stream()
                .filter(duty -> duty.roles().contains(role) && duty.isIn(edition))
                .toList();
    }

    public List<RequiredService> requiredServices() {
        return requiredServices;
    }

    public Optional<RequiredService> requiredService(String code) {
        return requiredServices.stream()
                .filter(service -> service.code().equals(code))
                .findFirst();
    }

    private record Row(
            String kind, Set<String> roles, String code, Set<String> parties, Set<String> refs, String label) {}

    private static Stream<Row> of(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind));
    }

    private static List<Row> read() {
        try {
            return new ClassPathResource(SOURCE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", COLUMNS))
                    .map(cells ->
                            new Row(cells[0], words(cells[1]), cells[2], words(cells[3]), words(cells[4]), cells[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(cell.split(" ")));
    }
}
