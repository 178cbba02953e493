package care.cairn.app.exchange.mapping;

import java.util.List;
import java.util.Optional;

/**
 * A kind of log that people keep in spreadsheets.
 *
 * @param fields what a column of it can be, in the order of the form
 */
public record LogKind(String key, List<Field> fields) {

    /**
     * What a column can be.
     *
     * @param needed whether a log without it cannot be read
     * @param names what people call it, in either language, plain
     */
    public record Field(String key, boolean needed, List<String> names) {}

    /** Who does what by when: each row becomes a commitment that its holder is asked to accept. */
    public static final LogKind ACTIONS =
            new LogKind(
                    "actions",
                    List.of(
                            needed(
                                    "what",
                                    "commitment",
                                    "action",
                                    "actions",
                                    "task",
                                    "what",
                                    "action point",
                                    "action agreed",
                                    "engagement",
                                    "tache",
                                    "mesure a prendre",
                                    "quoi",
                                    "description",
                                    "wording",
                                    "libelle",
                                    "actie"),
                            needed(
                                    "owner",
                                    "person",
                                    "owner",
                                    "action owner",
                                    "lead",
                                    "responsible",
                                    "who",
                                    "accountable",
                                    "assigned to",
                                    "holder",
                                    "by whom",
                                    "personne",
                                    "responsable",
                                    "pilote",
                                    "qui",
                                    "porteur"),
                            field(
                                    "until",
                                    "until",
                                    "due",
                                    "due date",
                                    "deadline",
                                    "target date",
                                    "by when",
                                    "date due",
                                    "when",
                                    "completion date",
                                    "echeance",
                                    "date limite",
                                    "pour le",
                                    "jusqu au",
                                    "fin",
                                    "a faire pour",
                                    "delai"),
                            field(
                                    "reference",
                                    "number",
                                    "reference",
                                    "ref",
                                    "no",
                                    "id",
                                    "action no",
                                    "action number",
                                    "action ref",
                                    "n",
                                    "nr",
                                    "numero",
                                    "reference no"),
                            field(
                                    "state",
                                    "state",
                                    "status",
                                    "rag",
                                    "progress status",
                                    "etat",
                                    "statut",
                                    "avancement"),
                            field(
                                    "start",
                                    "from",
                                    "start",
                                    "start date",
                                    "date raised",
                                    "raised",
                                    "date opened",
                                    "opened",
                                    "meeting date",
                                    "date of meeting",
                                    "a partir du",
                                    "du",
                                    "debut",
                                    "date de debut",
                                    "ouverte le"),
                            field(
                                    "forum",
                                    "forum",
                                    "body",
                                    "committee",
                                    "board",
                                    "group",
                                    "meeting",
                                    "instance",
                                    "comite",
                                    "reunion",
                                    "groupe"),
                            field(
                                    "standard",
                                    "standard",
                                    "success measure",
                                    "done when",
                                    "evidence",
                                    "how will we know",
                                    "critere",
                                    "critere de reussite",
                                    "attendu"),
                            field("ownPart", "own part", "part propre", "sa part"),
                            field(
                                    "ifNotMet",
                                    "if it is not met",
                                    "if not met",
                                    "escalation",
                                    "si ce n est pas tenu",
                                    "sinon"),
                            field("rhythm", "accounts", "rhythm", "comptes rendus", "rythme"),
                            field("review", "review", "review date", "revision", "revue"),
                            field("measure", "measure", "indicator", "mesure", "indicateur"),
                            field("direction", "expected", "direction", "attendue", "sens"),
                            field("target", "target", "target value", "cible", "valeur cible")));

    /** What was decided elsewhere: each row becomes a record of it, marked as such. */
    public static final LogKind DECISIONS =
            new LogKind(
                    "decisions",
                    List.of(
                            needed(
                                    "what",
                                    "decision",
                                    "decisions",
                                    "question",
                                    "what",
                                    "title",
                                    "subject",
                                    "resolution",
                                    "item",
                                    "description",
                                    "objet",
                                    "intitule",
                                    "titre"),
                            needed(
                                    "on",
                                    "date",
                                    "decided",
                                    "decided on",
                                    "date of decision",
                                    "closed",
                                    "decision date",
                                    "meeting date",
                                    "date of meeting",
                                    "when",
                                    "decide le",
                                    "close le",
                                    "date de la decision",
                                    "date de reunion"),
                            field(
                                    "body",
                                    "body",
                                    "committee",
                                    "board",
                                    "forum",
                                    "meeting",
                                    "decided by",
                                    "group",
                                    "instance",
                                    "comite",
                                    "decide par",
                                    "reunion"),
                            field(
                                    "reference",
                                    "number",
                                    "reference",
                                    "ref",
                                    "no",
                                    "id",
                                    "decision no",
                                    "decision number",
                                    "n",
                                    "nr",
                                    "numero"),
                            field(
                                    "text",
                                    "outcome in words",
                                    "outcome",
                                    "statement",
                                    "text",
                                    "details",
                                    "decision text",
                                    "issue en mots",
                                    "issue",
                                    "texte",
                                    "resultat"),
                            field(
                                    "reason",
                                    "reason",
                                    "rationale",
                                    "why",
                                    "reasons",
                                    "raison",
                                    "motif",
                                    "pourquoi",
                                    "motifs")));

    public static final List<LogKind> ALL = List.of(ACTIONS, DECISIONS);

    public static Optional<LogKind> find(String key) {
        return ALL.stream().filter(kind -> kind.key.equals(key)).findFirst();
    }

    private static Field needed(String key, String... names) {
        return new Field(key, true, List.of(names));
    }

    private static Field field(String key, String... names) {
        return new Field(key, false, List.of(names));
    }
}
