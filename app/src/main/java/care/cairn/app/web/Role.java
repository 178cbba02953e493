package care.cairn.app.web;

/** What a person may be trusted with here; each page and act names the roles that it is for. */
public enum Role {
    /** Anybody, signed in or not: the public side of the record. */
    VISITOR,
    /** A person of a partner, signed in. */
    MEMBER,
    /** Refreshes, defines and defends the measures. */
    ANALYST,
    /** Runs the programme: partners, bodies, seats, agendas. */
    PROGRAMME,
    /** Invites people and keeps the installation. */
    ADMINISTRATOR
}
