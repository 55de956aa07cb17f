package se.digipunkt.server.access;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes `admin` when there is no user at all. Never touches them later: a lost password is set by
/// another admin.
@Singleton
final class FirstAdmin implements ApplicationEventListener<StartupEvent> {

    static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Users users;
    private final Passwords passwords;
    private final String given;

    FirstAdmin(
            Users users,
            Passwords passwords,
            @Property(name = "digipunkt.admin-password", defaultValue = "") String given) {
        this.users = users;
        this.passwords = passwords;
        this.given = given;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!users.none()) {
            return;
        }
        if (given.isBlank()) {
            String password = passwords.random();
            if (users.makeFirst(NAME, password)) {
                tell(password);
            }
        } else if (users.makeFirst(NAME, given) && given.length() < Passwords.SHORTEST) {
            LOG.warn(
                    "DIGIPUNKT_ADMIN_PASSWORD is shorter than {} characters: sign in and change it",
                    Passwords.SHORTEST);
        }
    }

    /// To the terminal and not to the log, which is kept and read by others.
    private static void tell(String password) {
        System.out.println();
        System.out.println("  ======================================================");
        System.out.println("  The first admin of this server. Shown only this once.");
        System.out.println();
        System.out.println("      user:      " + NAME);
        System.out.println("      password:  " + password);
        System.out.println("  ======================================================");
        System.out.println();
    }
}
