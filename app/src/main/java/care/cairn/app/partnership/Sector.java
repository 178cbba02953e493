package care.cairn.app.partnership;

import java.util.List;

/** The kinds of organisation that must be heard; a quorum can ask for each of them. */
public record Sector(String key) {
    public static final Sector HOSPITAL = new Sector("hospital");
    public static final Sector PRIMARY_CARE = new Sector("primary-care");
    public static final Sector COMMUNITY_CARE = new Sector("community-care");
    public static final Sector COUNCIL = new Sector("council");
    public static final Sector VOLUNTARY = new Sector("voluntary");
    public static final Sector RESIDENTS = new Sector("residents");
    public static final Sector OTHER = new Sector("other");

    /** In the order in which they are shown. */
    public static final List<Sector> ALL =
            List.of(HOSPITAL, PRIMARY_CARE, COMMUNITY_CARE, COUNCIL, VOLUNTARY, RESIDENTS, OTHER);

    static boolean known(String key) {
        return ALL.contains(new Sector(key));
    }

    /** The key of its word on the screen. */
    public static String word(String key) {
        return "sector." + key;
    }
}
