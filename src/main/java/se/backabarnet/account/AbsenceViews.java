package se.backabarnet.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.backabarnet.Swedish;

/** Gives absences and choices the names that people know. */
@Component
class AbsenceViews {

    private final AccountService accounts;
    private final AreaNames areas;

    AbsenceViews(AccountService accounts, AreaNames areas) {
        this.accounts = accounts;
        this.areas = areas;
    }

    /** @param other whose name is shown */
    List<AbsenceView> of(Collection<Absence> absences, Function<Absence, String> other) {
        Map<String, String> names = accounts.names(absences.stream().map(other).collect(Collectors.toSet()));
        Map<String, String> areaNames =
                areas.names(absences.stream().map(Absence::area).collect(Collectors.toSet()));
        return absences.stream()
                .map(absence -> new AbsenceView(
                        absence.id(),
                        names.get(other.apply(absence)),
                        areaNames.getOrDefault(absence.area(), absence.area()),
                        absence.from(),
                        absence.to()))
                .toList();
    }

    /** What can be chosen: area and user id, with a slash between them, to names, in the order of the names. */
    Map<String, String> options(Map<String, Set<String>> choices) {
        Map<String, String> names =
                accounts.names(choices.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, String> areaNames = areas.names(choices.keySet());
        return choices.entrySet().stream()
                .flatMap(area -> area.getValue().stream()
                        .map(user -> Map.entry(
                                area.getKey() + "/" + user,
                                areaNames.getOrDefault(area.getKey(), area.getKey()) + ": " + names.get(user))))
                .sorted(Map.Entry.comparingByValue(Swedish.ORDER))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
