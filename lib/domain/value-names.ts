// Value names: the words, in several languages, that say of the number or word beside them what it is.

const oneOf = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('|');

/** What sends or asks for a one-time code. */
export const CODE_NAMES = oneOf(`
  (?:verification|security|confirmation|one[- ]?time|single[- ]use|log-?in|sign[- ]?in|access|authentication|authori[sz]ation|activation|recovery|backup|reset|2fa|sms)[- ](?:pass)?codes?
  \\b(?:otp|one-time password|passcode|pass code|tan|pin)\\b
  (?:best[äa]tigungs|verifizierungs|sicherheits|einmal|zugangs|anmelde|aktivierungs|freischalt|sms-|login-|prüf)codes?
  einmalpasswort|einmalkennwort
  codes? (?:de |d['’])(?:v[ée]rification|s[ée]curit[ée]|confirmation|acc[èe]s|validation|activation|connexion|secours)
  codes? [àa] usage unique
  c[óo]digos? de (?:verificaci[óo]n|seguridad|confirmaci[óo]n|acceso|activaci[óo]n|un solo uso|recuperaci[óo]n)
  verificatiecode|codice di (?:verifica|sicurezza|conferma)|c[óo]digo de (?:verifica[çc][ãa]o|seguran[çc]a)|код подтверждения
  验证码|校验码|动态码|动态密码|安全码|确认码|驗證碼|恢复代码
  認証コード|確認コード|ワンタイムパスワード|セキュリティコード|暗証番号
  رمز (?:التحقق|الأمان|الدخول|التأكيد|التفعيل)|كود (?:التحقق|التفعيل)|인증번호`);

/** What may be a one-time code, if digits stand right beside it: not the code of a country or a discount. */
export const CODES_ASIDE = oneOf(`
  \\b(?:your|the|this|enter|use|dein|deinen|ihr|ihren|den|diesen|votre|ton|ce|le|su|tu|el|este) (?:code|code eingeben|c[óo]digo)\\b
  \\bcode eingeben|您的代码|コードは|الرمز`);

export const CARD_NAMES = oneOf(`
  card (?:number|no\\.?)|credit card|debit card|\\b(?:cvv2?|cvc2?|csc)\\b|card ending(?: in)?|ending (?:in|with)
  kartennummer|kreditkarte|prüfnummer|endet auf|endziffern
  num[ée]ro de (?:la )?carte|carte bancaire|cryptogramme(?: visuel)?|se terminant par|finissant par
  n[úu]mero de (?:la )?tarjeta|tarjeta de cr[ée]dito|terminada en|que termina en
  卡号|信用卡|尾号|カード番号|末尾|رقم البطاقة|المنتهية بـ?|تنتهي بـ?`);

/** Names that say all by themselves. */
export const ACCOUNTS = oneOf(`
  \\b(?:account|acct\\.?|a/c|customer account|bank account) ?(?:no\\.?|nr\\.?|number|num|#)
  \\bsort code|\\brouting(?: (?:no\\.?|number))?|\\baba(?: (?:no\\.?|number))?\\b|\\bbsb\\b|\\bclabe\\b|\\bcbu\\b|\\biban\\b|\\bifsc\\b
  kontonummer|konto-?nr\\.?|kontonr\\.?|\\bkto\\.?(?:-?nr\\.?)?|bankleitzahl|\\bblz\\b|depotnummer|rekeningnummer
  (?:num[ée]ro|n[°ºo]) (?:de |du )?compte|\\brib\\b|code banque|code guichet
  (?:n[úu]mero|n[°ºo]\\.?|n[úu]m\\.?) de (?:la )?cuenta|\\bccc\\b|numero di conto|n[úu]mero da conta
  账号|帐号|账户号码|银行卡号|銀行帳號|口座番号|普通(?:預金|口座)?|店番号
  رقم الحساب|رقم الآيبان|الآيبان|номер счета|계좌번호`);

/** Names after which only a long number counts. */
export const ACCOUNT_NAMES = oneOf(`
  \\b(?:account|acct|konto|compte|cuenta|conto)\\b
  账户|口座|الحساب`);

export const PHONE_NAMES = oneOf(`
  \\b(?:tel|t[ée]l[ée]phone|telefon|telefonnummer|tel[ée]fono|telephone|phone|mobile|cell(?:phone)?|m[óo]vil|celular|portable|handy|handynummer|mobil|mobilnummer|mobiltelefon|telefax|fax|whatsapp|rufnummer|rückrufnummer|hotline|call)\\b
  电话|手机号?|联系方式|热线|電話|電話番号|携帯|連絡先
  هاتف|الهاتف|جوال|الجوال|موبايل|телефон|тел|전화`);

export const PASSWORD_NAMES = oneOf(`
  \\b(?:password|passwort|kennwort|passphrase|passwd|pwd|mot de passe|contraseña|senha|wachtwoord|wi-?fi key|wlan-schlüssel)\\b
  密码|口令|密碼|パスワード|كلمة (?:المرور|السر)|пароль|비밀번호`);
