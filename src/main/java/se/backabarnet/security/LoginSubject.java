package se.backabarnet.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import se.backabarnet.Sha256;

/** What failures are counted for. Kept as a hash, because what is typed where a name is asked for may be a password. */
record LoginSubject(String hash, int limit) {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]+");
    private static final int NETWORK_BYTES_OF_IPV6 = 8;

    static LoginSubject nameAt(String name, String address, int limit) {
        return new LoginSubject(Sha256.of(network(address) + " " + name.strip().toLowerCase(Locale.ROOT)), limit);
    }

    static LoginSubject address(String address, int limit) {
        return new LoginSubject(Sha256.of(network(address)), limit);
    }

    /** Counted apart from logins. */
    static LoginSubject address(String action, String address, int limit) {
        return new LoginSubject(Sha256.of(action + " @ " + network(address)), limit);
    }

    /** One household or office holds 2^64 addresses of IPv6: they count as one. Anything but digits is not looked up. */
    static String network(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES_OF_IPV6)));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
