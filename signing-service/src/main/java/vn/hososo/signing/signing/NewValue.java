package vn.hososo.signing.signing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The signature's value that the device made, base64. */
record NewValue(@NotBlank @Size(max = 4000) String value) {}
