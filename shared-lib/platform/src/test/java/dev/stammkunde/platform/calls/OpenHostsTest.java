package dev.stammkunde.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

final class OpenHostsTest {

    private static final URI SHOP = URI.create("https://shop.example/admin");

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "192.0.66.1", "2a00:1450::1"})
    void findObjection_publicAddress_hasNone(String address) {
        assertThat(resolvingTo(address).findObjection(SHOP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "169.254.100.1",
                "100.64.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void findObjection_addressThatIsNotPublic_hasOne(String address) {
        assertThat(resolvingTo(address).findObjection(SHOP))
                .contains("the host is not on the public internet");
    }

    @Test
    void findObjection_oneOfSeveralAddressesNotPublic_hasOne() {
        assertThat(resolvingTo("93.184.215.14", "127.0.0.1").findObjection(SHOP)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/",
                "ftp://shop.example/",
                "//shop.example/",
                "https:///admin",
                "https://user:word@shop.example/"
            })
    void findObjection_addressOfAnotherKind_hasOne(String address) {
        assertThat(resolvingTo("93.184.215.14").findObjection(URI.create(address))).isPresent();
    }

    @Test
    void findObjection_unknownHost_hasOne() {
        OpenHosts hosts =
                new OpenHosts(
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        Optional.empty());

        assertThat(hosts.findObjection(SHOP)).contains("the host is not known");
    }

    @Test
    void findObjection_serverThatIsOpenBesides_hasNoneForThatServerOnly() {
        OpenHosts hosts = OpenHosts.of(Optional.of(URI.create("http://localhost:8080/")));

        assertThat(hosts.findObjection(URI.create("http://localhost:8080/_shops/a"))).isEmpty();
        assertThat(hosts.findObjection(URI.create("http://localhost:8081/_shops/a"))).isPresent();
        assertThat(hosts.findObjection(URI.create("http://127.0.0.1:8080/"))).isPresent();
        assertThat(hosts.findObjection(URI.create("http://a@localhost:8080/"))).isPresent();
        assertThat(hosts.findObjection(URI.create("https://localhost:8080/"))).isPresent();
    }

    private static OpenHosts resolvingTo(String... addresses) {
        List<InetAddress> literals = Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
        return new OpenHosts(_ -> literals, Optional.empty());
    }
}
