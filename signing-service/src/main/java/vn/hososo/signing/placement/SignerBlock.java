package vn.hososo.signing.placement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the page prints the person who signs, and what that person wants shown there.
 *
 * @param names as the draft names the signer, then as the certificate's holder is named
 * @param title of the signer, as the draft prints it above the name
 * @param picture of the hand-written signature; without one, name and time are shown
 * @param place where to put it; without one, between title and name
 */
public record SignerBlock(
        List<String> names,
        @Nullable String title,
        @Nullable Picture picture,
        @Nullable GivenPlace place) {

    public SignerBlock {
        names = List.copyOf(names);
    }

    public static SignerBlock named(String name) {
        return new SignerBlock(List.of(name), null, null, null);
    }
}
