package care.nowalls.view.shift;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a page into a file that any browser opens with the passphrase, without a server and without a network: AES-256-GCM
 * under PBKDF2-HMAC-SHA-256, 600,000 rounds (OWASP). The script in it only decrypts.
 */
final class SelfOpening {

    static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SelfOpening() {}

    /** The file; the page must be escaped already. */
    static String seal(String title, String page, String passphrase) {
        byte[] salt = random(SALT_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key(passphrase, salt), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(page.getBytes(StandardCharsets.UTF_8));
            return page(SheetPage.escaped(title), base64(salt), base64(nonce), base64(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal the sheet", e);
        }
    }

    private static String page(String title, String salt, String nonce, String sealed) {
        return """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
            <title>%1$s</title>
            <style>body{font:14px/1.4 sans-serif;margin:1.5em}table{border-collapse:collapse;width:100%%}td,th{border:1px solid #999;
            padding:2px 5px;text-align:left;vertical-align:top}h2{margin:1.2em 0 .3em}thead{display:table-header-group}
            input,button{font:inherit;padding:.4em}@media print{form{display:none}body{margin:0;font-size:10px}}</style></head>
            <body><form id="f"><h1>%1$s</h1><p>离线应急联络单，已加密。请输入班长保管的口令。<br>Encrypted. Enter the passphrase the shift leader keeps.</p>
            <input id="p" type="password" autocomplete="off" aria-label="口令 passphrase" autofocus> <button>打开 Open</button>
            <p id="m" role="alert"></p></form><main id="o"></main>
            <script>
            const bytes = s => Uint8Array.from(atob(s), c => c.charCodeAt(0));
            document.getElementById('f').addEventListener('submit', async e => {
              e.preventDefault();
              try {
                const phrase = new TextEncoder().encode(document.getElementById('p').value.trim());
                const base = await crypto.subtle.importKey('raw', phrase, 'PBKDF2', false, ['deriveKey']);
                const key = await crypto.subtle.deriveKey({name: 'PBKDF2', hash: 'SHA-256', salt: bytes('%2$s'), iterations: %5$d},
                  base, {name: 'AES-GCM', length: 256}, false, ['decrypt']);
                const plain = await crypto.subtle.decrypt({name: 'AES-GCM', iv: bytes('%3$s')}, key, bytes('%4$s'));
                document.getElementById('o').innerHTML = new TextDecoder().decode(plain);
                document.getElementById('f').remove();
              } catch (wrong) {
                document.getElementById('m').textContent = '口令不正确 Wrong passphrase';
              }
            });
            </script></body></html>
            """.formatted(title, salt, nonce, sealed, ROUNDS);
    }

    static SecretKeySpec key(String passphrase, byte[] salt) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, KEY_BITS);
        return new SecretKeySpec(
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(spec)
                        .getEncoded(),
                "AES");
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
