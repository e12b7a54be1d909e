/**
 * The words of a follower's secret: short things that one can see, none sad, none of illness or
 * harm, none that sounds like another, and none one letter away from another. Their order is part
 * of every secret that was given out: never add, remove or move one.
 */
const LIST = `
  acorn almond alpaca anchor antler apple apricot apron artist atlas autumn avocado badger bagel
  bakery ballet balloon bamboo banana banjo barley barn basil basket beacon beaver beetle
  bicycle birch blanket bluebell blueberry bonfire bonnet bookcase bookmark bookshelf bottle
  boulder bracelet bramble breeze brick brook bubble bucket bumblebee bungalow bunny bunting
  burrow buttercup button cabbage cabin cactus cafe calendar camel camera campfire candle canoe
  canopy canvas caravan cardigan carousel carpet carrot castle catkin cedar celery cello cheetah
  cherry chess chestnut chimney chipmunk cinema circle citrus clay clock cloud clover coat
  cobweb cocoa coconut comet compass concert cookbook copper coral cornfield cottage cotton
  courtyard cowslip crab crayon cricket crocus crystal cucumber cupboard curtain cushion
  daffodil daisy damson dandelion denim desk dolphin domino donkey doorbell dormouse dove
  dragonfly driftwood drum duckling dune duvet eagle easel eggcup elephant elm emerald envelope
  falcon farmer farmyard feather fern fiddle fig finch firefly flag flamingo flannel football
  forest fork fossil fountain foxglove frog frost galaxy gallery garden garland garlic gecko
  giraffe glitter globe goldfish gooseberry gosling granite grape grass greenhouse grove guitar
  hammock hamper hamster harbour harp harvest haystack hedge heron hill hive holiday honey
  hopscotch horizon icicle igloo indigo island jackdaw jacket jellyfish jewel jigsaw journal
  jumper jungle juniper kangaroo kayak keepsake kestrel kettle keyboard kilt kingfisher kitchen
  kite kitten kiwi koala ladle ladybird lagoon lamp lantern lark laundry lavender leaf lemon
  lemur leopard library lighthouse lilac lion lizard llama locket loom lotus lupin magazine
  magnet mallard mango maple marble marigold market marmalade meadow meerkat melody melon
  mermaid mint moon mosaic moss mouse museum mushroom napkin necklace nest noodle notebook
  nutshell oak oasis oatmeal oboe octopus onion opal opera orange orca orchard ostrich otter owl
  paddle paintbrush palace palm panda paper parade parcel parsley parsnip pasta pastel pasture
  patchwork patio peacock peanut pebble pelican pencil pendant penguin pepper petal piano picnic
  picture pigeon pillow pine pinwheel planet playground pond poplar porridge postbox postcard
  poster potato pottery primrose puffin pumpkin puppet purple puzzle quail quilt rabbit radio
  radish raft raincoat raindrop rambler raspberry recipe recorder redwood reindeer ribbon ripple
  river robin rooster rosebud rosette rowan rowboat ruby rucksack rug sage sailboat sailor salad
  sandcastle sandpit satchel satin saucepan saxophone scarf scenery scooter scrapbook scroll
  seagull seahorse seaplane seashell seaside seaweed seedling seesaw shamrock shed sheep shelf
  shepherd shoelace shore shrub signpost silk silver sketch skittle skylark slate sledge slide
  slipper snail snorkel snowball snowdrop snowflake snowman soap sock sofa spade spaniel spark
  sparrow spinach sponge spoon sprout spruce squash squirrel stable stamp starfish starling
  stencil strawberry stream suitcase summer sunbeam sundial sunflower sunhat sunrise sunset
  sunshine surf swan sweater swing tadpole tartan teacup teal teapot teaspoon telescope tennis
  tent terrace thimble thistle ticket tile toast tomato toothbrush topaz torch tortoise toucan
  towel toyshop tractor trampoline tray treehouse triangle trolley trombone trout truck trumpet
  tuba tugboat tulip turnip turtle twig twilight umbrella unicorn valley vanilla vase velvet
  village vineyard violet violin voyage wagon wagtail wallaby wallpaper walnut warbler wardrobe
  watercress waterfall waterlily watermelon wheat wheel wildflower windmill window winter wombat
  woodland woodpecker wool workshop wren yellow yurt zebra zigzag zoo
`;

export const SECRET_WORDS: readonly string[] = LIST.trim().split(/\s+/);

/** How many words make a secret: 36 bits, behind a reference and a limit on tries. */
export const WORDS_IN_SECRET = 4;

const HEX_DIGITS = 3;

/** Four words from a keyed hash (hex, 12 digits at least): the same hash, the same words. */
export function wordsFrom(hash: string): readonly string[] {
  return Array.from({ length: WORDS_IN_SECRET }, (_, n) => {
    const part = hash.slice(n * HEX_DIGITS, (n + 1) * HEX_DIGITS);
    return SECRET_WORDS[Number.parseInt(part, 16) % SECRET_WORDS.length] ?? '';
  });
}

const LONGEST_TYPED = 200;

/**
 * A secret as it is compared, however it was typed: capitals, spaces, hyphens and commas are
 * forgiven; the order of the words is not.
 */
export function bareWords(typed: string): string {
  return typed
    .slice(0, LONGEST_TYPED)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
