package se.backabarnet.party;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.backabarnet.account.AccountService;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.rollout.RolloutSummary;
import se.backabarnet.security.Person;

/** The parties of a rollout with their services, for everybody in the area, and which required services nobody covers. */
@Controller
class PartyList {

    private final PartyService parties;
    private final HandbookRoles handbook;
    private final AccountService accounts;
    private final RolloutAccess access;
    private final PartyAccess editing;

    PartyList(
            PartyService parties,
            HandbookRoles handbook,
            AccountService accounts,
            RolloutAccess access,
            PartyAccess editing) {
        this.parties = parties;
        this.handbook = handbook;
        this.accounts = accounts;
        this.access = access;
        this.editing = editing;
    }

    @GetMapping("/inforanden/{rolloutId}/parter")
    String show(@AuthenticationPrincipal Person person, @PathVariable UUID rolloutId, Model model) {
        RolloutSummary rollout = access.readable(person, rolloutId);
        List<PartyView> all = parties.parties(rolloutId);
        model.addAttribute("rollout", rollout);
        model.addAttribute("parties", all);
        model.addAttribute(
                "signatories",
                accounts.names(all.stream().map(PartyView::signatory).toList()));
        model.addAttribute("editable", editing.mayEdit(person, rollout));
        model.addAttribute("requiredServices", handbook.requiredServices());
        model.addAttribute("covered", covered(all));
        return "party/parties";
    }

    private static Set<String> covered(List<PartyView> parties) {
        return parties.stream()
                .flatMap(party -> party.services().stream())
                .map(PartyView.ServiceView::required)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
