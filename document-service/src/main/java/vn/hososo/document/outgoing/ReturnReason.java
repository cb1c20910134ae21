package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.hososo.document.text.Line;

/** Why a leader sends a draft back. */
record ReturnReason(@NotBlank @Size(max = 500) @Line String reason) {}
