package org.daybook.web.shared.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Where an attempt to sign in comes from: the network address, and the device if the account has signed in from it
/// before.
public final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;

    private final String device;

    /// @param device its number, if the account that is typed has signed in from it before
    public SignInDetails(HttpServletRequest request, Optional<String> device) {
        super(request);
        this.device = device.orElse("");
    }

    Optional<String> device() {
        return device.isEmpty() ? Optional.empty() : Optional.of(device);
    }
}
