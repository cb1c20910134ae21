package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why a leader sends a draft back. */
record ReturnReason(
        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*")
        String reason) {}
