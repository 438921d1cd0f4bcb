namespace Lede.Extraction;

/// <summary>Why a block is not part of the article.</summary>
internal enum DropRule : byte
{
    Kept,

    // Certain, whatever the model thinks.
    Headline, Byline, Caption, Copy,

    // What the block says of itself, or the model's judgement, named after what the block says, stands in or stands under; Outside when nothing names it.
    Hidden, Navigation, Footer, Header, Comments, Share, Related, Newsletter, Promotion, Consent, Author, Tags, Contents, Player, Form, Dialog, Aside, Links, Outside,
}
