package se.backabarnet.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.backabarnet.mail.Letter;
import se.backabarnet.mail.LetterService;
import se.backabarnet.mail.LetterWriter;
import se.backabarnet.settings.ApplicationSettings;

/** Tells somebody that she stands in for a colleague. */
@Component
class DeputyLetters implements LetterWriter {

    private static final String KIND = "deputy";

    private final Absences absences;
    private final Directory directory;
    private final AreaNames areas;
    private final LetterService letters;
    private final ApplicationSettings settings;

    DeputyLetters(
            Absences absences,
            Directory directory,
            AreaNames areas,
            LetterService letters,
            ApplicationSettings settings) {
        this.absences = absences;
        this.directory = directory;
        this.areas = areas;
        this.letters = letters;
        this.settings = settings;
    }

    void post(Absence absence) {
        letters.post(KIND, absence.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Letter> write(UUID absenceId) {
        return absences.find(absenceId).flatMap(absence -> directory
                .find(absence.deputyId())
                .filter(deputy -> deputy.email() != null)
                .map(deputy -> letter(absence, deputy)));
    }

    private Letter letter(Absence absence, Directory.Entry deputy) {
        Map<String, String> names = directory.names(List.of(absence.userId()));
        Map<String, String> areaNames = areas.names(List.of(absence.area()));
        return new Letter(
                deputy.email(),
                deputy.name(),
                KIND,
                List.of(
                        names.getOrDefault(absence.userId(), ""),
                        areaNames.getOrDefault(absence.area(), absence.area()),
                        absence.from().toString(),
                        absence.to().toString()),
                settings.publicUrl() + "/min-sida");
    }
}
