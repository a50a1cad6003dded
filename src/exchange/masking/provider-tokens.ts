/**
 * Tokens that their issuers made recognisable by a prefix, as the issuers document it for secret scanning. Each form is one
 * literal prefix and one run of characters, so that looking for them takes linear time.
 */

/** Prefix, the characters behind it, and how many of them at least. */
const FORMS: readonly (readonly [prefix: string, characters: string, least: number])[] = [
  // GitHub: personal, OAuth, user-to-server, server-to-server, refresh, fine-grained
  ["gh[pousr]_", "[A-Za-z0-9]", 20],
  ["github_pat_", "\\w", 20],
  // GitLab: personal, deploy, runner, trigger, feed, SCIM, agent, job, incoming mail
  ["gl(?:pat|dt|rt|ptt|ft|soat|agent|cbt|imt)-", "[\\w-]", 16],
  // Slack: bot, user, app, refresh, configuration
  ["xox[abeoprs]-", "[\\w-]", 10],
  ["xapp-", "[\\w-]", 16],
  // Stripe
  ["[rs]k_(?:live|test)_", "[A-Za-z0-9]", 10],
  ["whsec_", "[A-Za-z0-9]", 16],
  // Google: API key, OAuth access token, client secret
  ["AIza", "[\\w-]", 30],
  ["ya29\\.", "[\\w-]", 20],
  ["GOCSPX-", "[\\w-]", 20],
  // AWS: access key ids of users, sessions, roles and groups
  ["(?:AKIA|ASIA|AROA|AGPA|AIDA|ABIA|ACCA)", "[A-Z0-9]", 16],
  // SendGrid, Mailgun, Mailchimp, Twilio
  ["SG\\.", "[\\w.-]", 32],
  ["key-", "[0-9a-f]", 32],
  ["SK", "[0-9a-f]", 32],
  // npm, PyPI, RubyGems, Docker, NuGet
  ["npm_", "[A-Za-z0-9]", 30],
  ["pypi-", "[\\w-]", 40],
  ["rubygems_", "[0-9a-f]", 40],
  ["dckr_(?:pat|oat)_", "[\\w-]", 20],
  // OpenAI, Anthropic, Hugging Face, Replicate, Groq
  ["sk-(?:proj-|ant-|svcacct-|or-)?", "[\\w-]", 20],
  ["hf_", "[A-Za-z0-9]", 30],
  ["r8_", "[A-Za-z0-9]", 30],
  ["gsk_", "[A-Za-z0-9]", 40],
  // HashiCorp Vault and Terraform, DigitalOcean, Heroku, Fly, Databricks, Grafana, New Relic, Sentry
  ["hv[sbr]\\.", "[\\w-]", 20],
  ["do[opr]_v1_", "[0-9a-f]", 40],
  ["HRKU-", "[\\w-]", 30],
  ["fo1_", "[\\w-]", 30],
  ["dapi", "[0-9a-f]", 32],
  ["gl(?:c|sa)_", "[A-Za-z0-9+/=_-]", 30],
  ["NR(?:AK|JS)-", "[A-Za-z0-9]", 19],
  ["sntry[su]_", "[A-Za-z0-9+/=_-]", 30],
  // Atlassian, Linear, Notion, Figma, Airtable, Asana, Shopify, Postman, PlanetScale, Telegram
  ["ATATT3", "[\\w=-]", 40],
  ["lin_(?:api|oauth)_", "[A-Za-z0-9]", 30],
  ["(?:secret|ntn)_", "[A-Za-z0-9]", 40],
  ["fig[dour]_", "[\\w-]", 30],
  ["pat[A-Za-z0-9]{14}\\.", "[0-9a-f]", 40],
  ["shp(?:at|ca|pa|ss)_", "[A-Fa-f0-9]", 30],
  ["PMAK-", "[\\w-]", 50],
  ["pscale_(?:tkn|pw|oauth)_", "[\\w.=-]", 30],
  // age
  ["AGE-SECRET-KEY-1", "[A-Z0-9]", 40],
];

const ANY = FORMS.map(([prefix, characters, least]) => `${prefix}${characters}{${least},400}`).join("|");
const INSIDE = new RegExp(`(?<![A-Za-z0-9_-])(?:${ANY})`, "g");
const WHOLE = new RegExp(`^(?:${ANY})$`);
/** Every prefix begins with one of these. */
const FIRST = new Set("gxrswAySknpdhfHNlPGaL");
const SHORTEST = 20;

/** Whether a whole text is such a token. */
export function isProviderToken(text: string): boolean {
  return text.length >= SHORTEST && FIRST.has(text.charAt(0)) && WHOLE.test(text);
}

/** The text with each such token replaced. */
export function replaceProviderTokens(text: string, replace: (found: string) => string): string {
  return text.length < SHORTEST ? text : text.replace(INSIDE, replace);
}
