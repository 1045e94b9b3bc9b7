import { count, roundCount, shape } from '../numbers.ts';
import type { imageEn } from './image.en.ts';

const INTACT = '原来的图片没有变。';
const NUMBERS_INTACT = '原来的数据没有变。';

export const imageZh: typeof imageEn = {
  samples: {
    chelsea: { name: '猫', alt: '一只虎斑猫的脸部特写，眼睛是绿色的' },
    coffee: { name: '咖啡', alt: '木桌上一只外红内白的杯子，盛着浓缩咖啡' },
    rocket: { name: '火箭', alt: '黎明前，白色火箭立在几座高塔之间，下方灯光明亮' },
    retina: { name: '眼底', alt: '眼底照片：橙红色的圆面上布满血管' },
    brick: { name: '砖墙', alt: '竖砌的灰砖，砖缝颜色较浅' },
    allium: { name: '花', alt: '浅色背景前的观赏葱花苞，摄于 1928 年' },
  },
  credit: (by, terms) => `摄影：${by}（${terms === 'public-domain' ? '公有领域' : terms}）`,

  notes: {
    'cut-off': () => '文件的结尾缺了一段：只显示读到的部分，缺的地方（如果有）是同一种颜色。',
    turned: () => '已按相机写在文件里的方向转正。',
    'alpha-on-white': () => '透明的部分已衬上白底。',
    'first-frame': () => '这是动图，只取第一帧。',
    reduced: ({ from, to }) =>
      `已从 ${shape(from.width, from.height)} 像素缩小到 ${shape(to.width, to.height)} 像素。`,
    'as-file': () => '数值就是文件里的数值，没有套用颜色配置文件。',
    'as-shown': () => '颜色与这个浏览器显示的一致（sRGB）。',
    'sixteen-bits': () => '每个通道 16 位：取值从 0 到 65,535。',
    'eight-of-sixteen': () => '文件的每个通道有 16 位，这里只用 8 位：取值从 0 到 255。',
  },

  errors: {
    'wrong-type': ({ name }) =>
      `“${name}”不是本页能读的图片格式。${INTACT}请选择 JPEG、PNG、WebP、AVIF、GIF、BMP 或 ICO 文件。`,
    svg: ({ name }) =>
      `“${name}”是矢量图（SVG），由图形组成，本身没有像素。${INTACT}请导出为 PNG，再选一次。`,
    heic: () => `这是 HEIC 文件，这个浏览器读不了。${INTACT}请导出为 JPEG，再选一次。`,
    empty: ({ name }) => `“${name}”是空的，里面一个像素也没有。${INTACT}请选择别的文件。`,
    broken: ({ name }) => `“${name}”已损坏，或者结尾缺得太多。${INTACT}请重新下载或导出，再选一次。`,
    unreadable: ({ name }) =>
      `读不到“${name}”：它可能已被移动、改名，或者还在云端。${INTACT}请先把它存到本机，再选一次。`,
    forgotten: ({ name }) => `“${name}”已不再保存在这台设备上。${INTACT}请重新选择这个文件。`,
    'not-loaded': () => `这张照片没有加载成功。${INTACT}请检查网络，再选一次。`,
    'too-many-bytes': (v) =>
      `“${v.name}”有 ${count(v.megabytes)} MB，这里最多能打开 ${v.limit} MB。${INTACT}请存得小一些，再选一次。`,
    'too-many-pixels': (v) =>
      `“${v.name}”有 ${shape(v.width, v.height)} 像素，约 ${roundCount(v.megapixels * 1e6, 'zh')}，这里最多能打开 ${roundCount(v.limit * 1e6, 'zh')}像素。${INTACT}请用图片编辑软件缩小，再选一次。`,
    'no-memory': () => `这台设备的内存不够打开这张图片。${INTACT}请关掉一些标签页，或者换一张小一点的图片。`,
    'no-canvas': () => `这个浏览器不能在后台解码完整尺寸的图片。${INTACT}请更新浏览器，或者换一个浏览器。`,
    cancelled: () => `已取消。${INTACT}随时可以再选图片。`,

    'numbers-empty': () =>
      `这段文字里没有数字。${NUMBERS_INTACT}请粘贴成行的数字，例如从电子表格里复制的单元格。`,
    'numbers-truncated': ({ text }) =>
      `“${text}”表示打印时省略了一部分数据。${NUMBERS_INTACT}请打印完整（NumPy：np.set_printoptions(threshold=10**6)；PyTorch：torch.set_printoptions(profile="full")），再粘贴一次。`,
    'numbers-unclosed': () =>
      `缺少右方括号，文字的结尾似乎被截断了。${NUMBERS_INTACT}请复制完整，再粘贴一次。`,
    'numbers-not-a-number': (v) =>
      `第 ${count(v.row)} 行第 ${count(v.column)} 列${v.text === '' ? '是空的' : `是“${v.text}”，在这里不能当作数字`}。${NUMBERS_INTACT}请改好，再粘贴一次。`,
    'numbers-ragged': (v) =>
      `第 ${count(v.row)} 行有 ${count(v.got)} 个数，而第一行有 ${count(v.expected)} 个。${NUMBERS_INTACT}请让各行一样长，再粘贴一次。`,
    'numbers-ragged-maps': (v) =>
      `到第 ${count(v.row)} 行为止的这张图有 ${count(v.got)} 行，而第一张有 ${count(v.expected)} 行。${NUMBERS_INTACT}请让各张图行数相同，再粘贴一次。`,
    'numbers-too-large': (v) => {
      const what = { height: '行', width: '列', channels: '个通道', characters: '个字符' }[v.of];
      return `一共有 ${count(v.got)} ${what}，这里最多放得下 ${count(v.limit)} ${what}。${NUMBERS_INTACT}请只粘贴其中一部分。`;
    },
    'numbers-too-deep': ({ limit }) =>
      `方括号嵌套超过 ${limit} 层，而特征图只有行、列和通道这几个维度。${NUMBERS_INTACT}请只粘贴批次中的一张图片。`,
  },

  readAs: {
    hw: (h, w) => `按一张 ${shape(h, w)} 的图读入。`,
    chw: (h, w, channels) => `逐通道读入：${channels} 张 ${shape(h, w)} 的图。`,
    hwc: (h, w, channels) => `逐像素读入：${shape(h, w)} 个像素，每个有 ${channels} 个通道。`,
  },

  notKept: {
    'no-storage': '浏览器在这个窗口里不保存任何内容，刷新后图片就没有了。眼下它完好无损。',
    'no-room': '这台设备没有空间保存图片，刷新后图片就没有了。眼下它完好无损。',
    failed: '图片没能保存下来，刷新后就没有了。眼下它完好无损。',
  },
};
