package se.backabarnet.interest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import se.backabarnet.settings.ApplicationSettings;

/** Puts a registration's facts and the recommendation into words for Tasklist, as Markdown. */
@Component
class ReviewForm {

    private static final List<String> SHOWN = List.of(
            Question.DESIRED_START,
            Question.ANCHORED_IN_MUNICIPALITY,
            Question.ANCHORED_IN_REGION,
            Question.MUNICIPALITY_AT_CONFERENCE,
            Question.POLICE_AT_CONFERENCE,
            Question.REGION_AT_CONFERENCE);

    private final MessageSourceAccessor messages;
    private final ApplicationSettings settings;

    ReviewForm(MessageSourceAccessor messages, ApplicationSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    Map<String, Object> data(InterestView interest, InterestAssessment.View assessment, int pointsDone) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("interestArea", interest.areaName());
        data.put("interestDate", interest.confirmedOn().toString());
        data.put("interestRecommendation", word("interest.recommendation." + assessment.recommendation()));
        data.put("interestReasons", list(assessment.firedRules().stream().map(AssessmentTable.FiredRule::reason)));
        data.put("interestFacts", list(Stream.concat(answers(interest.form()), Stream.of(parties(interest.form())))));
        data.put("interestUrl", settings.publicUrl() + "/intresseanmalningar/" + interest.id());
        data.put("interestPoints", word("interest.points.noted", pointsDone));
        data.put("interestPointsUrl", data.get("interestUrl") + "/punkter");
        return data;
    }

    private Stream<String> answers(InterestForm form) {
        return SHOWN.stream().map(key -> word("interest." + key) + ": " + answer(form.answer(key)));
    }

    private String answer(String answer) {
        return switch (answer) {
            case "" -> word("interest.noAnswer");
            case "YES", "NO" -> word("interest.answer." + answer);
            default -> answer;
        };
    }

    private String parties(InterestForm form) {
        long signed = form.parties().stream().filter(PartyAnswers::isSigned).count();
        return word("interest.partiesSigned", form.parties().size(), signed);
    }

    private static String list(Stream<String> lines) {
        return lines.map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private String word(String key, Object... words) {
        return messages.getMessage(key, words);
    }
}
