package care.cairn.app.demo;

import care.cairn.app.web.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The invented organisations and people of the demo. None of them is, or stands for, a real one:
 * only the figures are real.
 */
final class Cast {
    private Cast() {}

    /**
     * One of those whose eyes one can look through, and what it is trusted with.
     *
     * @param key names its words on the screen
     */
    record Part(String key, Set<Role> roles) {}

    static final Part PROGRAMME_MANAGER =
            new Part("programme", Set.of(Role.PROGRAMME, Role.ADMINISTRATOR));
    static final Part PARTNER_EXECUTIVE = new Part("executive", Set.of());
    static final Part PRACTICE_LEAD = new Part("practice", Set.of());
    static final Part PATIENT_PARTNER = new Part("patient", Set.of());
    static final Part ANALYST = new Part("analyst", Set.of(Role.ANALYST));

    /** In the order in which they are offered. */
    static final List<Part> PARTS =
            List.of(PROGRAMME_MANAGER, PARTNER_EXECUTIVE, PRACTICE_LEAD, PATIENT_PARTNER, ANALYST);

    /** An invented organisation. */
    record Organisation(String key, String name, String sector) {}

    /** An invented person. */
    record Player(String key, String name, String organisation, @Nullable Part persona) {}

    /** An invented body, with who sits on it: the player, and the player who deputises. */
    record Group(
            String key,
            String name,
            @Nullable String parent,
            String remit,
            int quorum,
            List<String> sectors,
            List<Place> places) {}

    /** A seat. */
    record Place(
            String organisation,
            String title,
            boolean voting,
            String holder,
            @Nullable String deputy) {}

    static final List<Organisation> ORGANISATIONS =
            List.of(
                    new Organisation("hospital", "Harbour Hospitals (example)", "hospital"),
                    new Organisation("practices", "Coast Family Doctors (example)", "primary-care"),
                    new Organisation(
                            "community", "Shore Community Care (example)", "community-care"),
                    new Organisation("homecare", "Eastshore Home Care (example)", "community-care"),
                    new Organisation("council", "Lowland Council (example)", "council"),
                    new Organisation("alliance", "Voluntary Alliance (example)", "voluntary"),
                    new Organisation("residents", "Residents’ Panel (example)", "residents"),
                    new Organisation("backbone", "Backbone Team (example)", "other"));

    static final List<Player> PLAYERS =
            List.of(
                    new Player("amara", "Amara Diallo", "backbone", PROGRAMME_MANAGER),
                    new Player("priya", "Priya Nair", "hospital", PARTNER_EXECUTIVE),
                    new Player("tom", "Tom Reid", "practices", PRACTICE_LEAD),
                    new Player("moira", "Moira Sutherland", "residents", PATIENT_PARTNER),
                    new Player("yusuf", "Yusuf Khan", "backbone", ANALYST),
                    new Player("ines", "Ines Okafor", "council", null),
                    new Player("marta", "Marta Lindqvist", "community", null),
                    new Player("callum", "Callum Fraser", "alliance", null),
                    new Player("grace", "Grace Mbeki", "hospital", null),
                    new Player("ewan", "Ewan Doyle", "council", null),
                    new Player("sana", "Sana Iqbal", "practices", null),
                    new Player("helen", "Helen Baird", "residents", null),
                    new Player("luc", "Luc Tremblay", "homecare", null));

    static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "board",
                            "Partnership Board",
                            null,
                            "The shared plan, the pooled fund, and whatever its groups cannot settle",
                            5,
                            List.of("hospital", "primary-care", "council", "residents"),
                            List.of(
                                    new Place(
                                            "hospital", "Chief executive", true, "priya", "grace"),
                                    new Place("practices", "Clinical lead", true, "tom", "sana"),
                                    new Place("community", "Director", true, "marta", null),
                                    new Place(
                                            "council",
                                            "Director of social care",
                                            true,
                                            "ines",
                                            "ewan"),
                                    new Place("alliance", "Chair", true, "callum", null),
                                    new Place(
                                            "residents", "Patient partner", true, "moira", "helen"),
                                    new Place("residents", "Carer partner", true, "helen", "moira"),
                                    new Place(
                                            "backbone",
                                            "Programme manager",
                                            false,
                                            "amara",
                                            null))),
                    new Group(
                            "discharge",
                            "Discharge Group",
                            "board",
                            "Going home from hospital without waiting: beds, assessment, care at home",
                            3,
                            List.of("hospital", "council"),
                            List.of(
                                    new Place("hospital", "Flow lead", true, "grace", "priya"),
                                    new Place("council", "Assessment lead", true, "ewan", "ines"),
                                    new Place(
                                            "community", "Care at home lead", true, "marta", null),
                                    new Place("alliance", "Carers’ lead", true, "callum", null),
                                    new Place(
                                            "residents", "Patient partner", true, "moira", "helen"),
                                    new Place("backbone", "Analyst", false, "yusuf", "amara"))),
                    new Group(
                            "urgent",
                            "Urgent Care Group",
                            "board",
                            "The first four hours: the front door, the practices, the ways round it",
                            3,
                            List.of("hospital", "primary-care"),
                            List.of(
                                    new Place("hospital", "Emergency lead", true, "priya", "grace"),
                                    new Place("practices", "Practice lead", true, "tom", "sana"),
                                    new Place("council", "Social care lead", true, "ewan", null),
                                    new Place("residents", "Patient partner", true, "moira", null),
                                    new Place("backbone", "Analyst", false, "yusuf", null))));

    /** Who answers for the signals of a measure, and in which group they are looked at. */
    record Stewardship(String measure, String steward, String group) {}

    static Stewardship of(String measure) {
        if (measure.startsWith("delayed-")) {
            return new Stewardship(measure, "ines", "discharge");
        }
        if (measure.contains("bed") || measure.contains("occupancy")) {
            return new Stewardship(measure, "grace", "discharge");
        }
        if (measure.startsWith("care-at-home")) {
            return new Stewardship(measure, "marta", "discharge");
        }
        if (measure.contains("admissions")) {
            return new Stewardship(measure, "tom", "urgent");
        }
        if (measure.contains("inspection")) {
            return new Stewardship(measure, "yusuf", "board");
        }
        return new Stewardship(measure, "priya", "urgent");
    }
}
