package org.daybook.web.shared.signin;

import java.util.Optional;
import org.daybook.people.twofactor.TwoFactor;
import org.daybook.web.shared.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks addresses and passwords, for the sign-in page and for the API alike, as long as attempts are left. Who has
/// turned on two-factor sign-in is not in yet: see [CodeNeededException].
public class LimitedSignIn implements AuthenticationProvider {

    private final SignInAttempts attempts;
    private final DaoAuthenticationProvider passwords;
    private final TwoFactor codes;

    /// @param people finds people by their address
    /// @param encoder compares what is typed with the hash that is kept
    /// @param codes knows who is asked for a code as well
    public LimitedSignIn(
            SignInAttempts attempts, UserDetailsService people, PasswordEncoder encoder, TwoFactor codes) {
        this.attempts = attempts;
        this.codes = codes;
        this.passwords = new DaoAuthenticationProvider(people);
        this.passwords.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String email = typed.getName();
        String address =
                typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Optional<String> device =
                typed.getDetails() instanceof SignInDetails details ? details.device() : Optional.empty();
        attempts.take(email, address, device);
        try {
            Authentication signedIn = passwords.authenticate(typed);
            attempts.giveBack(email, address, device);
            if (signedIn.getPrincipal() instanceof SignedIn known && codes.since(known.person()).isPresent()) {
                throw new CodeNeededException(known.person());
            }
            return signedIn;
        } catch (InternalAuthenticationServiceException e) {
            attempts.giveBack(email, address, device);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
