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
import care.cairn.app.decisions.hearing.HearingReading;
import care.cairn.app.decisions.review.Review;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.remit.Delegations;
import care.cairn.app.remit.KindsOfDecision;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
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
    private final Preparations drafts;
    private final HearingReading hearing;
    private final KindsOfDecision kinds;
    private final Delegations delegations;

    OpeningPages(
            Decisions decisions,
            Assemblies assemblies,
            Sight sight,
            Yardsticks yardsticks,
            Preparations drafts,
            HearingReading hearing,
            KindsOfDecision kinds,
            Delegations delegations) {
        this.drafts = drafts;
        this.hearing = hearing;
        this.kinds = kinds;
        this.delegations = delegations;
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
            @Nullable String setAside,
            @Nullable String draft,
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
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam MultiValueMap<String, String> sent) {
        if (draft != null) {
            return fromDraft(viewer, model, draft, new AskingForm(sent));
        }
        fill(viewer, model, body, follows, new AskingForm(sent));
        about(model, about);
        model.addAttribute("cited", rootedIn(given(follows)));
        model.addAttribute("sketch", sketch(Words.of(question)));
        model.addAttribute("setAside", "");
        return "decisions/new";
    }

    private static Sketch sketch(Words question) {
        return new Sketch(question, Words.NONE, Words.NONE, List.of(), List.of());
    }

    /** The form with what the draft says, and with what is still owed to it. */
    private String fromDraft(Viewer viewer, Model model, UUID draft, AskingForm asking) {
        var it = drafts.find(draft).orElseThrow(() -> new MissingException("drafts.missing"));
        if (!it.writtenBy(viewer.requirePerson())) {
            throw new MissingException("drafts.missing");
        }
        fill(viewer, model, it.body(), drafts.follows(draft), asking);
        about(model, null);
        model.addAttribute("cited", it.sketch().measures());
        model.addAttribute("sketch", it.sketch());
        model.addAttribute("setAside", SetAside.written(it.sketch().setAside()));
        owed(viewer, model, draft);
        return "decisions/new";
    }

    /** Who has not been asked and what has no answer, shown before it opens. */
    private void owed(Viewer viewer, Model model, UUID draft) {
        model.addAttribute("draft", draft);
        model.addAttribute("hearing", hearing.ofDraft(draft, viewer));
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
        Result<UUID> opened =
                Typed.read(() -> {
                    var stakes = asking.asking(form.earlier());
                    if (stakes.stakes().kind().isEmpty() && delegations.any(viewer.today())) {
                        throw Typed.unfit("kind", "decisions.refusal.kind");
                    }
                    return decisions.open(
                            draft(form, viewer).asking(stakes),
                            Typed.idOrNone("draft", form.draft()),
                            Who.of(viewer),
                            viewer.at(),
                            viewer.today());
                });
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
        model.addAttribute("sketch", sketch(Words.NONE));
        model.addAttribute("setAside", "");
        if (Typed.read(() -> Result.done(Typed.id("draft", form.draft())))
                        instanceof Result.Done<UUID>(var draft)
                && drafts.find(draft)
                        .filter(it -> it.writtenBy(viewer.requirePerson()))
                        .isPresent()) {
            owed(viewer, model, draft);
        }
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
        return new Draft(
                Typed.id("body", form.body()),
                Words.of(form.question()),
                Words.of(form.text()),
                Words.of(form.whyNow()),
                SetAside.read(form.setAside()).stream().limit(Sketch.MOST).toList(),
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
        chosen.ifPresent(it -> fill(model, it, asking, viewer));
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
    private void fill(Model model, Assembly assembly, AskingForm asking, Viewer viewer) {
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
        model.addAttribute(
                "kinds",
                kinds.on(viewer.today()).stream()
                        .map(it -> new Option(it.key(), kinds.name(it)))
                        .toList());
        model.addAttribute("mapped", delegations.any(viewer.today()));
        model.addAttribute("currency", delegations.currency());
        model.addAttribute("impacts", Stakes.IMPACTS);
        model.addAttribute("undoings", Stakes.UNDOINGS);
        model.addAttribute("reaches", Stakes.REACHES);
    }
}
