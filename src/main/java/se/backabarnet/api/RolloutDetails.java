package se.backabarnet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.backabarnet.Groups;
import se.backabarnet.checklist.ItemView;
import se.backabarnet.evidence.EvidenceView;
import se.backabarnet.readiness.AssessmentView;
import se.backabarnet.readiness.ReadinessTable;
import se.backabarnet.signoff.SignOffView;

@Schema(description = "Ett införande med allt som är antecknat om dess faser")
record RolloutDetails(RolloutRow rollout, List<Phase> phases) {

    @Schema(name = "Phase", description = "En fas med punkter, beslut och bedömningar")
    record Phase(
            int number,
            String name,
            @Schema(description = "DONE, OPEN eller COMING") String state,
            @Schema(description = "När fasen började, tomt om den inte har börjat") Instant beganAt,
            @Schema(description = "Dagen då fasen avslutades") LocalDate closedOn,
            List<Item> items,
            List<Decision> decisions,
            List<Assessment> assessments) {}

    @Schema(name = "Item", description = "En punkt på checklistan")
    record Item(
            String id,
            String label,
            @Schema(description = "NOT_STARTED, STARTED, DONE eller NOT_APPLICABLE") String status,
            @Schema(description = "Dagen då punkten uppnåddes") LocalDate date,
            @Schema(description = "Punkten uppnåddes innan införandet började") boolean beforeStart,
            @Schema(description = "Roller som gör punkten") List<String> roles,
            @Schema(description = "Varför punkten ska göras om") String reason,
            String comment,
            @Schema(description = "Svaren i punktens formulär") Map<String, Object> answers,
            List<Evidence> evidence) {

        static Item of(ItemView item, List<Evidence> evidence) {
            return new Item(
                    item.itemId(),
                    item.label(),
                    item.status().name(),
                    item.date(),
                    item.beforeStart(),
                    item.roles(),
                    item.reason(),
                    item.comment(),
                    item.answers(),
                    evidence);
        }
    }

    @Schema(name = "Evidence", description = "En fil som hör till en punkt")
    record Evidence(
            UUID id,
            String fileName,
            String mediaType,
            @Schema(description = "Storlek i byte") long size,
            String sha256,
            Instant addedAt,
            @Schema(description = "Användarens id") String addedBy,
            @Schema(description = "Id för den som hon ersatte, tomt när hon handlade för sig själv") String onBehalfOf,
            @Schema(description = "Var filen hämtas, med inloggning i webbläsaren") String download) {

        static Evidence of(EvidenceView file, String item) {
            return new Evidence(
                    file.id(),
                    file.fileName(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.addedAt(),
                    file.addedBy(),
                    file.addedOnBehalfOf(),
                    item + "/underlag/" + file.id());
        }
    }

    @Schema(name = "Decision", description = "Avslut av en fas, eller grindbeslut")
    record Decision(
            @Schema(description = "SIGN_OFF eller GATE") String kind,
            @Schema(description = "Roll som beslutar") String role,
            @Schema(description = "APPROVED eller RETURNED; tomt när inget är beslutat") String outcome,
            LocalDate decidedOn,
            Instant decidedAt,
            @Schema(description = "Användarens id") String decidedBy,
            @Schema(description = "Id för den som beslutaren ersatte, tomt när hon beslutade för sig själv")
                    String onBehalfOf,
            String comment,
            List<String> returnedItems) {

        static Decision of(SignOffView decision) {
            return new Decision(
                    decision.kind().name(),
                    Groups.roleOf(decision.askedGroup()),
                    decision.outcome() == null ? null : decision.outcome().name(),
                    decision.decidedOn(),
                    decision.decidedAt(),
                    decision.decidedBy(),
                    decision.onBehalfOf(),
                    decision.comment(),
                    decision.returnedItems());
        }
    }

    @Schema(name = "Assessment", description = "Vad beslutstabellen sade om fasen, och vilka regler som slog till")
    record Assessment(Instant at, String decision, int version, boolean ready, List<FiredRule> firedRules) {

        static Assessment of(AssessmentView assessment) {
            return new Assessment(
                    assessment.at(),
                    assessment.decisionKey(),
                    assessment.decisionVersion(),
                    assessment.ready(),
                    assessment.firedRules().stream().map(FiredRule::of).toList());
        }
    }

    @Schema(name = "FiredRule", description = "En regel som slog till")
    record FiredRule(String ruleId, String itemId, String reason) {

        static FiredRule of(ReadinessTable.FiredRule rule) {
            return new FiredRule(rule.ruleId(), rule.itemId(), rule.reason());
        }
    }
}
