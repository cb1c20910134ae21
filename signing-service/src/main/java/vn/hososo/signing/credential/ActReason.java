package vn.hososo.signing.credential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody suspends, resumes, retires or unlocks; kept with who and when. */
record ActReason(@NotBlank @Size(max = 500) String reason) {}
