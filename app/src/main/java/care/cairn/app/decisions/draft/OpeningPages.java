package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Draft;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.Yardsticks;
import care.cairn.app.decisions.ballot.AskingForm;
import care.cairn.app.decisions.ballot.RuleForm;
import care.cairn.app.decisions.ballot.Stakes;
import care.cairn.app.decisions.electorate.Assemblies;
import care.cairn.app.decisions.electorate.Assembly;
import care.cairn.app.decisions.review.Review;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a proposal. */
@Controller
class OpeningPages {
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final String MEASURE = "measure/";

    private final Decisions decisions;
    private final Assemblies assemblies;
    private final Sight sight;
    private final Yardsticks yardsticks;

    OpeningPages(Decisions decisions, Assemblies assemblies, Sight sight, Yardsticks yardsticks) {
        this.decisions = decisions;
        this.assemblies = assemblies;
        this.sight = sight;
        this.yardsticks = yardsticks;
    }

    /** What the form sends. */
    record OpeningForm(
            @Nullable String body,
            @Nullable String question,
            @Nullable String text,
            @Nullable String whyNow,
            @Nullable String option1,
            @Nullable String why1,
            @Nullable String option2,
            @Nullable String why2,
            @Nullable String closes,
            @Nullable String ends,
            @Nullable List<String> measures,
            @Nullable List<String> follows,
            @Nullable String about,
            @Nullable String way,
            @Nullable String until,
            @Nullable String again) {
        /** The decision that it looks at again, or null. */
        Proposal.@Nullable About earlier() {
            var decision = Typed.idOrNone("about", about);
            return decision == null
                    ? null
                    : new Proposal.About(
                            decision, Typed.text(way), Typed.dayOrNone("until", until));
        }
    }

    @GetMapping("/decisions/new")
    @Audience(Role.MEMBER)
    String write(
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable UUID body,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") List<String> follows,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam MultiValueMap<String, String> sent) {
        fill(viewer, model, body, follows, new AskingForm(sent));
        about(model, about);
        model.addAttribute("cited", rootedIn(given(follows)));
        model.addAttribute("question", question);
        return "decisions/new";
    }

    @PostMapping("/decisions")
    @Audience(Role.MEMBER)
    String open(
            Viewer viewer,
            Model model,
            OpeningForm form,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response) {
        var asking = new AskingForm(sent);
        if (form.again() != null) {
            return again(viewer, model, form, asking);
        }
        var opened =
                Typed.read(() ->
                        decisions.open(
                                draft(form, viewer).asking(asking.asking(form.earlier())),
                                Who.of(viewer),
                                viewer.at(),
                                viewer.today()));
        return switch (opened) {
            case Result.Done<UUID>(var id) -> "redirect:/decisions/" + id;
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield again(viewer, model, form, asking);
            }
        };
    }

    /** The form as it was sent, with what the chosen rule asks. */
    private String again(Viewer viewer, Model model, OpeningForm form, AskingForm asking) {
        var body = Typed.text(form.body());
        var known = assemblies.all(viewer.today()).stream().map(Assembly::body);
        fill(
                viewer,
                model,
                known.filter(it -> it.toString().equals(body)).findFirst().orElse(null),
                given(form.follows()),
                asking);
        model.addAttribute("cited", List.of());
        if (!Typed.blank(form.about())
                && Typed.read(() -> Result.done(Typed.id("about", form.about())))
                        instanceof Result.Done<UUID>(var about)) {
            about(model, about);
        }
        return "decisions/new";
    }

    /** What is said of the decision that the proposal looks at again. */
    private void about(Model model, @Nullable UUID about) {
        if (about != null) {
            model.addAttribute("about", decisions.summary(about));
            model.addAttribute("ways", Review.WAYS);
        }
    }

    private Draft draft(OpeningForm form, Viewer viewer) {
        List<Proposal.Option> setAside = new ArrayList<>();
        option(setAside, form.option1(), form.why1());
        option(setAside, form.option2(), form.why2());
        return new Draft(
                Typed.id("body", form.body()),
                Words.of(form.question()),
                Words.of(form.text()),
                Words.of(form.whyNow()),
                setAside,
                Typed.moment("closes", form.closes(), viewer.zone()),
                Typed.dayOrNone("ends", form.ends()),
                cited(form).stream()
                        .flatMap(measure -> yardsticks.read(measure, viewer.today()).stream())
                        .toList(),
                List.copyOf(sight.describe(given(form.follows())).keySet()));
    }

    /** The measures that what it follows comes from, such as the one in which a signal arose. */
    private List<UUID> rootedIn(List<String> follows) {
        return follows.stream()
                .flatMap(subject -> sight.of(subject).stream())
                .map(link -> link.subject().subject())
                .filter(subject -> subject.startsWith(MEASURE))
                .map(subject -> UUID.fromString(subject.substring(MEASURE.length())))
                .distinct()
                .toList();
    }

    private static List<UUID> cited(OpeningForm form) {
        return Typed.ids("measures", form.measures()).stream().limit(10).toList();
    }

    private static void option(
            List<Proposal.Option> all, @Nullable String text, @Nullable String why) {
        if (text != null && !text.isBlank()) {
            all.add(new Proposal.Option(Words.of(text), Words.of(why)));
        }
    }

    private static List<String> given(@Nullable List<String> follows) {
        return follows == null
                ? List.of()
                : follows.stream().filter(s -> !s.isBlank()).distinct().limit(20).toList();
    }

    private void fill(
            Viewer viewer,
            Model model,
            @Nullable UUID body,
            List<String> follows,
            AskingForm asking) {
        var bodies = assemblies.all(viewer.today());
        var chosen =
                bodies.stream()
                        .filter(b -> b.body().equals(body))
                        .findFirst()
                        .or(() -> bodies.stream().findFirst());
        model.addAttribute(
                "bodies",
                bodies.stream()
                        .map(b -> new Option(b.body().toString(), b.name(), b.remit()))
                        .toList());
        model.addAttribute("body", chosen.map(Assembly::body).orElse(null));
        chosen.ifPresent(it -> fill(model, it, asking));
        model.addAttribute("follows", sight.describe(given(follows)).values());
        model.addAttribute(
                "measures",
                yardsticks.all().stream()
                        .map(m ->
                                new Option(
                                        m.id().toString(),
                                        m.definition().name().in(viewer.locale())))
                        .toList());
        model.addAttribute(
                "closes",
                viewer.today()
                        .plusDays(chosen.map(Assembly::openDays).orElse(7))
                        .atTime(EVENING)
                        .toString());
    }

    /** What the rule asks that would decide, were the form sent as it is. */
    private void fill(Model model, Assembly assembly, AskingForm asking) {
        var stakes = asking.stakes();
        var usual = assembly.rule(stakes.kind());
        var wanted = asking.rule().isEmpty() ? usual.key() : asking.rule();
        var rule =
                usual.as(wanted, asking.settings())
                        .or(() -> usual.as(wanted, Map.of()))
                        .orElse(usual);
        model.addAttribute("way", RuleForm.of(rule, assembly, asking));
        model.addAttribute("asked", !asking.rule().isEmpty() || !stakes.equals(Stakes.UNSAID));
        model.addAttribute("stakes", stakes);
        model.addAttribute("lighter", stakes.lighterThanSuggested(rule.key()));
        model.addAttribute("rules", RuleForm.all());
        model.addAttribute("kinds", Stakes.KINDS);
        model.addAttribute("impacts", Stakes.IMPACTS);
        model.addAttribute("undoings", Stakes.UNDOINGS);
        model.addAttribute("reaches", Stakes.REACHES);
    }
}
