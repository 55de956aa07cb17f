package se.digipunkt.kiosk.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class NetworksTest {

    private static final String HEADER =
            "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n";

    @TempDir private Path root;

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void routes(String... lines) throws IOException {
        file("proc/net/route", HEADER + String.join("\n", lines) + "\n");
    }

    private static String out(String name, int metric) {
        return "%s\t00000000\t0100A8C0\t0003\t0\t0\t%d\t00000000\t0\t0\t0".formatted(name, metric);
    }

    private void folder(String name) throws IOException {
        Files.createDirectories(root.resolve(name));
    }

    private Networks networks() {
        return new Networks(new LinuxFiles(root));
    }

    @Test
    void aCableIsEthernet() throws IOException {
        routes(out("eth0", 100), "eth0\t0000A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0");
        folder("sys/class/net/eth0/device");

        assertThat(networks().medium()).contains(Medium.ETHERNET);
    }

    @Test
    void theWayOutWithTheLowestMetricCounts() throws IOException {
        routes(out("eth0", 700), out("wlan0", 600));
        folder("sys/class/net/eth0/device");
        folder("sys/class/net/wlan0/device");
        folder("sys/class/net/wlan0/wireless");

        assertThat(networks().medium()).contains(Medium.WIFI);
    }

    @Test
    void aModemIsCellular() throws IOException {
        routes(out("wwan0", 700));
        folder("sys/class/net/wwan0/device");
        file("sys/class/net/wwan0/uevent", "DEVTYPE=wwan\nINTERFACE=wwan0\nIFINDEX=4\n");
        assertThat(networks().medium()).contains(Medium.CELLULAR);

        routes(out("ppp0", 0));
        file("sys/class/net/ppp0/type", "512\n");
        assertThat(networks().medium()).contains(Medium.CELLULAR);
    }

    @Test
    void aNetworkOfVersion6AloneCountsToo() throws IOException {
        String nothing = "0".repeat(32);
        routes();
        file(
                "proc/net/ipv6_route",
                """
                %s 00 %s 00 %s ffffffff 00000001 00000000 00200200       lo
                %s 00 %s 00 fe80000000000000020000fffe000001 00000400 00000001 00000000 00000003    wlan0
                """
                        .formatted(nothing, nothing, nothing, nothing, nothing));
        folder("sys/class/net/wlan0/phy80211");

        assertThat(networks().medium()).contains(Medium.WIFI);
    }

    @Test
    void aTunnelOrNoWayOutTellsNoMedium() throws IOException {
        assertThat(networks().medium()).isEmpty();

        routes(out("tun0", 50));
        file("sys/class/net/tun0/type", "65534\n");
        assertThat(networks().medium()).isEmpty();
    }
}
