package vn.hososo.local.pki;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;

/** Whom a certificate names: a person of an organisation, or an organisation. */
public record Subject(
        String name, String organisation, @Nullable String title) {
    X500Name distinguishedName() {
        var builder = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.ST, "Bắc Ninh")
                .addRDN(BCStyle.O, organisation);
        if (title != null) {
            builder.addRDN(BCStyle.T, title);
        }
        return builder.addRDN(BCStyle.CN, name).build();
    }
}
