package se.digipunkt.provisioning.demo;

import java.util.List;
import java.util.stream.Collectors;

/// What the demo prints when it is ready.
final class Banner {

    private Banner() {}

    /// @param notes what is otherwise than usual, a line each
    static String text(
            String server,
            Demo.Running jokkmokk,
            Demo.Running bus,
            DemoState state,
            List<String> notes) {
        return """

        Digipunkt demo is ready. All figures are SAMPLE DATA: real places, invented help.

          Server                    %1$s
            service points          %1$s/points
            follow-up report        %1$s/follow-up
            kiosks                  %1$s/kiosks
            users                   %1$s/users
            API                     %1$s/docs/api
          DigidelCenter Jokkmokk    %2$s          (residents' terminal)
            desk                    %2$s/desk     PIN %3$s
          Book bus Kiruna           %4$s          (residents' terminal)
            desk                    %4$s/desk     PIN %5$s
          A new PIN reaches its desk within seconds: refused at first, it works soon.

          Sign in as                password
            admin                   %6$s
            region                  %7$s          (regional development: reads all)
            jokkmokk                %8$s          (coordinator of Jokkmokk)
            drift                   %9$s          (operator of kiosks)
            personal                %10$s          (staff of DigidelCenter Jokkmokk)

        %11$sStop with Ctrl-C. The next start continues; mvn -Pdemo -Dfresh begins anew.
        """
                .formatted(
                        server,
                        jokkmokk.url(),
                        jokkmokk.pin(),
                        bus.url(),
                        bus.pin(),
                        state.password("admin"),
                        state.password("region"),
                        state.password("jokkmokk"),
                        state.password("drift"),
                        state.password("personal"),
                        notes.stream().map(note -> note + "\n").collect(Collectors.joining()));
    }
}
