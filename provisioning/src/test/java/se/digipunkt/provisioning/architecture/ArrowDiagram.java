package se.digipunkt.provisioning.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Draws the arrows that the code has, as Mermaid.
final class ArrowDiagram {

    private static final String BEGIN = "<!-- arrows:begin -->";
    private static final String END = "<!-- arrows:end -->";

    private final JavaClasses classes;

    ArrowDiagram(JavaClasses classes) {
        this.classes = classes;
    }

    /// The document with the part between its markers drawn anew.
    String drawnInto(String document) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The document has no " + BEGIN + " … " + END);
        }
        return document.substring(0, begin + BEGIN.length())
                + "\n"
                + text()
                + document.substring(end);
    }

    private String text() {
        return """
        The server's capabilities (each may also use `access`, `web`, `storage` and `common`, and all
        the words of the protocol; the arrow to it is for what kiosks and the server say):

        ```mermaid
        flowchart TD
        %s```

        The kiosk agent's packages:

        ```mermaid
        flowchart TD
        %s```
        """
                .formatted(drawn(Arrows.ofServer(House.REAL)), drawn(Arrows.ofKiosk(House.REAL)));
    }

    private String drawn(Arrows packages) {
        SortedSet<String> lines = new TreeSet<>();
        for (JavaClass type : classes) {
            String name = packages.partOf(type);
            if (name != null && drawn(name)) {
                lines.add(name);
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = packages.partOf(dependency.getOriginClass());
                String to = packages.partOf(dependency.getTargetClass());
                if (from != null && to != null && drawn(from) && drawn(to) && !from.equals(to)) {
                    lines.add(from + " --> " + to);
                }
            }
        }
        return lines.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static boolean drawn(String name) {
        return !name.isEmpty() && !Arrows.TECHNICAL.contains(name);
    }
}
