package se.backabarnet.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import se.backabarnet.checklist.ModelPoints;
import se.backabarnet.rollout.RolloutAccess;
import se.backabarnet.security.Person;
import se.backabarnet.web.Paging;

/** All areas, for those who see all. What is asked for stands in the address, so that it can be kept and sent. */
@Controller
class AreasPage {

    private static final int SIZE = 25;
    private static final int LONGEST_SEARCH = 100;

    private final Standings standings;
    private final ModelPoints models;
    private final RolloutAccess access;

    AreasPage(Standings standings, ModelPoints models, RolloutAccess access) {
        this.standings = standings;
        this.models = models;
        this.access = access;
    }

    @GetMapping("/omraden")
    String show(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String sok,
            @RequestParam(defaultValue = "") String utgava,
            @RequestParam(defaultValue = "0") int fas,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String sortera,
            @RequestParam(defaultValue = "") String ordning,
            @RequestParam(defaultValue = "1") int sida,
            Model model) {
        if (!access.seesAll(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String search = sok.strip();
        AreaQuery query = new AreaQuery(
                null,
                search.substring(0, Math.min(LONGEST_SEARCH, search.length())),
                utgava,
                fas,
                Attention.of(lage),
                AreaSort.of(sortera),
                ordning.equals("fallande"),
                Paging.page(sida));
        Standings.StandingPage page = standings.page(query, SIZE);
        int pages = (page.total() + SIZE - 1) / SIZE;
        model.addAttribute("query", query);
        model.addAttribute("rows", page.rows());
        model.addAttribute("ahead", models.ahead());
        model.addAttribute("total", page.total());
        model.addAttribute("pages", pages);
        Paging.links(model, query.page(), query.page() < pages, number -> address(query.onPage(number)));
        model.addAttribute("sorts", sorts(query));
        model.addAttribute(
                "attentions",
                Stream.of(Attention.values()).map(Attention::shown).toList());
        return "overview/areas";
    }

    /** For every heading, the address that sorts by it, and which way the list is sorted by it now. */
    private static List<SortLink> sorts(AreaQuery query) {
        return Stream.of(AreaSort.values())
                .map(sort -> new SortLink(
                        sort.shown(),
                        address(query.sortedBy(sort)),
                        sort != query.sort() ? null : query.descending() ? "descending" : "ascending"))
                .toList();
    }

    private static String address(AreaQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/omraden");
        Map<String, Object> values = new LinkedHashMap<>(query.parameters());
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** @param direction as aria-sort says it; null when the list is sorted by something else */
    record SortLink(String name, String address, String direction) {}
}
