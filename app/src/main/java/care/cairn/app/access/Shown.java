package care.cairn.app.access;

import care.cairn.app.web.Role;
import java.util.List;
import java.util.Set;

/** Roles as they are shown: the keys of their words, the greatest trust last. */
final class Shown {
    private Shown() {}

    /** Everybody who is signed in is a member, so that stands for those without another role. */
    static List<String> roles(Set<Role> roles) {
        List<String> granted =
                Account.GRANTABLE.stream().filter(roles::contains).map(Shown::key).toList();
        return granted.isEmpty() ? List.of(key(Role.MEMBER)) : granted;
    }

    static String key(Role role) {
        return "role." + role;
    }
}
