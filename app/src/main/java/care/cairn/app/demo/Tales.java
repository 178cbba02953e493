package care.cairn.app.demo;

import care.cairn.app.learning.Step;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.stories.Stories;
import care.cairn.app.stories.Story;
import care.cairn.app.stories.StoryText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the invented cast tells of its trials, all made up. None claims that a figure moved: the
 * verdict that is worked out from the real figures stands beside each.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Tales {
    private static final String CARE = "Illustrative: nobody made this change. ";
    private static final String CARE_FR = "Exemple inventé : personne n’a fait ce changement. ";

    private final Stories stories;
    private final Map<String, UUID> cycles = new HashMap<>();

    Tales(Stories stories) {
        this.stories = stories;
    }

    /** Remembers the trials by their titles. */
    @EventListener
    void onAppended(Ledger.Appended appended) {
        if (appended.act() instanceof Step.Planned it) {
            cycles.put(it.plan().title().orEmpty(), it.cycle());
        }
    }

    List<Chronicle.Happening> script(Stage stage) {
        var script = new ArrayList<Chronicle.Happening>();
        hourOnTheTelephone(stage, script);
        sameMorning(stage, script);
        askedOnce(stage, script);
        return script;
    }

    /** A useful failure, open to everybody. */
    private void hourOnTheTelephone(Stage stage, List<Chronicle.Happening> script) {
        var tale =
                new Tale(
                        stage,
                        "ewan",
                        "The family hears the time of day",
                        List.of("ewan", "grace"),
                        new StoryText(
                                Words.of("The hour on the telephone, and the year it fell into"),
                                Words.of(
                                        "We began to tell families the hour at which their relative"
                                                + " would come home. Six weeks later the pandemic"
                                                + " emptied the wards. We cannot say whether the"
                                                + " hour helps, and this is how we came to say so."),
                                Words.of(
                                        "Families had told us that a day is not enough: somebody"
                                                + " has to be at the door.\n\nThe wards and the"
                                                + " council already rang on the same morning."),
                                Words.of(
                                        CARE
                                                + "The morning call also named an hour, on all medical"
                                                + " wards, from 3 February 2020. It stopped in the"
                                                + " third week of March."),
                                Words.of(
                                        "With an hour, a family can be there, and nobody waits for"
                                                + " transport with the bed still taken. That is the"
                                                + " theory. Nothing that we saw speaks against it."),
                                Words.of(
                                        "The days lost fell steeply in the very window that we had"
                                                + " named. So did everything else: planned care was"
                                                + " stopped, and everybody who could leave left.\n\n"
                                                + "We had a prediction on the record and a figure"
                                                + " that seemed to grant it. It was tempting."),
                                Words.of(
                                        "That a rule can be right and a conclusion wrong: the rule"
                                                + " sees that something changed, and not what."),
                                Words.of(
                                        "Write down beforehand what would make you disbelieve a"
                                                + " good result. Name an area that does not take"
                                                + " part, to hold yours against."),
                                StoryText.FAILED,
                                "en"));
        at(script, "2020-10-05", 10, tale::draft);
        at(script, "2020-10-06", 10, tale::offer);
        at(script, "2020-10-08", 16, it -> tale.agree("grace", it));
        at(script, "2020-10-12", 9, it -> tale.publish(Story.PUBLIC, it));
    }

    /** In French, for everybody. */
    private void sameMorning(Stage stage, List<Chronicle.Happening> script) {
        var tale =
                new Tale(
                        stage,
                        "luc",
                        "The family hears the same morning",
                        List.of("ewan"),
                        new StoryText(
                                Words.of("La famille l’apprend le matin même"),
                                Words.of(
                                        "Une personne appelle chaque famille avant onze heures, le"
                                                + " jour où son proche peut quitter l’hôpital. Le"
                                                + " chiffre de toute la région n’en dit rien ; les"
                                                + " familles, si."),
                                Words.of(
                                        "Les familles apprenaient souvent un jour trop tard que le"
                                                + " retour à domicile était possible."),
                                Words.of(
                                        CARE_FR
                                                + "Après l’appel de neuf heures, une personne du"
                                                + " conseil téléphonait aux familles : un service en"
                                                + " juillet, deux en août. 38 matins sur 42."),
                                Words.of(
                                        "Qui sait le jour même peut chauffer la maison et remplir"
                                                + " le réfrigérateur pendant qu’on écrit les papiers."),
                                Words.of(
                                        "Aucun changement que la règle puisse voir : deux services"
                                                + " pèsent trop peu dans le chiffre de la région."
                                                + " Il fallait une mesure plus proche."),
                                Words.of(
                                        "Les familles demandaient l’heure plus que le jour. De là"
                                                + " est né l’essai suivant."),
                                Words.NONE,
                                StoryText.OPEN,
                                "fr"));
        at(script, "2020-01-20", 10, tale::draft);
        at(script, "2020-01-21", 10, tale::offer);
        at(script, "2020-01-22", 9, it -> tale.agree("ewan", it));
        at(script, "2020-01-23", 9, it -> tale.publish(Story.PUBLIC, it));
    }

    /** For the partnership; a first version was not agreed to. */
    private void askedOnce(Stage stage, List<Chronicle.Happening> script) {
        var title = Words.of("Asked once instead of three times");
        var brief =
                Words.of(
                        "People who are ready to leave hospital were assessed three times by three"
                                + " organisations. Now one assessment counts for all. The days lost"
                                + " did not move; we keep it because being asked once is better.");
        var context =
                Words.of(
                        "Each of us trusted only our own form. The person in the bed told the same"
                                + " story to three strangers.");
        var done =
                Words.of(
                        CARE
                                + "A trusted assessor of care at home saw the person on the ward on"
                                + " the day the morning call named them. One until February, two"
                                + " since. 61 people.");
        var mechanism =
                Words.of(
                        "Whoever will give the care can judge what is needed as well as anybody."
                                + " What had to be learned was to let go of one’s own form.");
        var surprise =
                Words.of(
                        "The ward pharmacists asked to be rung as well. Nobody had thought of them.");
        var evidence =
                Words.of(
                        "We counted the assessments, not how people felt about them. The next one"
                                + " should ask the people themselves.");
        var first =
                new StoryText(
                        title,
                        brief,
                        context,
                        done,
                        mechanism,
                        Words.of(
                                "The wards like it, and the council’s desk came round in the end."),
                        surprise,
                        evidence,
                        StoryText.OPEN,
                        "en");
        var second =
                new StoryText(
                        title,
                        brief,
                        context,
                        done,
                        mechanism,
                        Words.of(
                                "The wards and the families like it. The days lost say nothing in"
                                        + " its favour, and we do not say so."),
                        surprise,
                        evidence,
                        StoryText.OPEN,
                        "en");
        var tale =
                new Tale(
                        stage,
                        "marta",
                        "One assessment on the ward counts for all three",
                        List.of("marta", "ines"),
                        first);
        at(script, "2022-09-05", 10, tale::draft);
        at(script, "2022-09-05", 11, tale::offer);
        at(
                script,
                "2022-09-07",
                14,
                it -> tale.refuse("ines", "We did not come round: we asked for it.", it));
        at(script, "2022-09-08", 9, it -> tale.rewrite(second, it));
        at(script, "2022-09-08", 10, tale::offer);
        at(script, "2022-09-09", 9, it -> tale.agree("ines", it));
        at(script, "2022-09-12", 9, it -> tale.publish(Story.PARTNERSHIP, it));
    }

    /** One story and who tells it. */
    private final class Tale {
        private final Stage stage;
        private final String author;
        private final String cycle;
        private final List<String> named;
        private final StoryText text;
        private final List<UUID> id = new ArrayList<>();

        Tale(Stage stage, String author, String cycle, List<String> named, StoryText text) {
            this.stage = stage;
            this.author = author;
            this.cycle = cycle;
            this.named = List.copyOf(named);
            this.text = text;
        }

        private Stories.Moment moment(String player, Instant at) {
            return new Stories.Moment(
                    stage.player(player),
                    stage.organisation(Stage.organisationOf(player)),
                    false,
                    at);
        }

        private List<UUID> people() {
            return named.stream().map(stage::player).toList();
        }

        void draft(Instant at) {
            id.add(
                    stories.draft(
                                    Objects.requireNonNull(cycles.get(cycle), cycle),
                                    text,
                                    people(),
                                    List.of(),
                                    moment(author, at))
                            .orThrow());
        }

        void offer(Instant at) {
            stories.offer(id.getFirst(), moment(author, at)).orThrow();
        }

        void agree(String player, Instant at) {
            stories.consent(id.getFirst(), moment(player, at)).orThrow();
        }

        void refuse(String player, String reason, Instant at) {
            stories.decline(id.getFirst(), Words.of(reason), moment(player, at)).orThrow();
        }

        void rewrite(StoryText anew, Instant at) {
            stories.revise(id.getFirst(), anew, people(), moment(author, at)).orThrow();
        }

        void publish(String audience, Instant at) {
            stories.publish(id.getFirst(), audience, moment(author, at)).orThrow();
        }
    }

    private static void at(
            List<Chronicle.Happening> script, String day, int hour, Consumer<Instant> act) {
        script.add(new Chronicle.Happening(Stage.at(day, hour), act));
    }
}
