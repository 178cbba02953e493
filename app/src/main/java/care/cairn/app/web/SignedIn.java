package care.cairn.app.web;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one behind a request, read anew for each request: the principal of its authentication.
 *
 * @param person null for a persona of the demo that is nobody in the partnership
 * @param partner the partner for which this person acts, or null
 * @param roles as granted; being a visitor and a member need not be named, everybody here is both
 */
public record SignedIn(@Nullable UUID person, @Nullable UUID partner, String name, Set<Role> roles)
        implements Principal {

    public SignedIn {
        EnumSet<Role> all = EnumSet.of(Role.VISITOR, Role.MEMBER);
        all.addAll(roles);
        roles = Set.copyOf(all);
    }

    @Override
    public String getName() {
        return name;
    }
}
