package touchstone.value.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The channels of the lead sources CRMs come with: Salesforce's standard picklist values of
 * LeadSource, HubSpot's values of "Original source" (hs_analytics_source), and usual additions.
 */
final class DefaultChannels {

  private DefaultChannels() {}

  static ChannelMap map() {
    Map<String, Channel> map = new LinkedHashMap<>();
    put(map, "Web", ChannelClass.OWN_MARKETING, "web", "website", "web form", "direct traffic");
    put(map, "Web", ChannelClass.OWN_MARKETING, "direct_traffic", "internet");
    put(map, "Organic search", ChannelClass.OWN_MARKETING, "organic search", "organic_search");
    put(map, "Organic search", ChannelClass.OWN_MARKETING, "seo", "ai referrals", "ai_referrals");
    put(map, "Paid search", ChannelClass.OWN_MARKETING, "paid search", "paid_search", "google ads");
    put(map, "Paid search", ChannelClass.OWN_MARKETING, "google adwords", "sea");
    put(map, "Social", ChannelClass.OWN_MARKETING, "organic social", "social_media", "social");
    put(map, "Social", ChannelClass.OWN_MARKETING, "social media", "linkedin");
    put(map, "Advertising", ChannelClass.OWN_MARKETING, "advertisement", "advertising", "ad");
    put(map, "Advertising", ChannelClass.OWN_MARKETING, "paid social", "paid_social");
    put(map, "E-mail marketing", ChannelClass.OWN_MARKETING, "email marketing", "email_marketing");
    put(map, "E-mail marketing", ChannelClass.OWN_MARKETING, "email", "e-mail", "newsletter");
    put(map, "Campaigns", ChannelClass.OWN_MARKETING, "other campaigns", "other_campaigns");
    put(map, "Campaigns", ChannelClass.OWN_MARKETING, "campaign", "direct mail");
    put(map, "Events", ChannelClass.OWN_MARKETING, "trade show", "event", "conference");
    put(map, "Events", ChannelClass.OWN_MARKETING, "public relations", "seminar", "fair");
    put(map, "Seminar - internal", ChannelClass.OWN_MARKETING, "seminar - internal");
    put(map, "Webinar", ChannelClass.OWN_MARKETING, "webinar");
    put(map, "Content", ChannelClass.OWN_MARKETING, "content", "blog", "white paper", "download");
    put(map, "Content", ChannelClass.OWN_MARKETING, "content download", "whitepaper", "ebook");
    put(map, "Inbound call", ChannelClass.OWN_MARKETING, "phone inquiry", "inbound call");
    put(map, "Outbound", ChannelClass.OWN_SALES, "outbound", "cold call", "prospecting");
    put(map, "Outbound", ChannelClass.OWN_SALES, "cold email", "sales", "offline", "sdr");
    put(map, "Outbound", ChannelClass.OWN_SALES, "phone", "offline sources");
    put(map, "Purchased list", ChannelClass.OWN_SALES, "purchased list", "list");
    put(map, "Partner", ChannelClass.PARTNER, "partner", "partner referral", "reseller", "agency");
    put(map, "Partner", ChannelClass.PARTNER, "external referral partner", "seminar - partner");
    put(map, "Partner", ChannelClass.PARTNER, "channel partner", "affiliate");
    put(map, "Customer referral", ChannelClass.WORD_OF_MOUTH, "customer referral", "referral");
    put(map, "Customer referral", ChannelClass.WORD_OF_MOUTH, "external referral", "customer");
    put(map, "Employee referral", ChannelClass.WORD_OF_MOUTH, "employee referral");
    put(map, "Word of mouth", ChannelClass.WORD_OF_MOUTH, "word of mouth", "word-of-mouth");
    put(map, "Word of mouth", ChannelClass.WORD_OF_MOUTH, "recommendation", "bouche-à-oreille");
    return new ChannelMap(map);
  }

  private static void put(
      Map<String, Channel> map, String name, ChannelClass channelClass, String... sources) {
    Channel channel = new Channel(name, channelClass);
    List.of(sources).forEach(source -> map.put(source, channel));
  }
}
